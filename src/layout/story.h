// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "model/document.h"
#include "style/style.h"
#include "text/span.h"

/// A document as a list of blocks to set, the same for pages and plain text: what its parts are is decided
/// here only.
namespace resolute::layout {

/// Running text of one look. White space is single spaces, no-break spaces stay as they are.
struct Piece {
    std::string text;
    bool italic = false, bold = false, superscript = false, subscript = false;
    bool inserted = false, deleted = false;  // changes that a draft shows
    bool line_break = false;                 // a new line begins before it
    std::string link;                        // address, or empty
    int note = -1;                           // index into Story::notes: the piece is a call to it
    bool first_call = false;
    Span source;
    bool operator==(const Piece&) const = default;
};
using Pieces = std::vector<Piece>;

/// What became of a whole paragraph, its end included, in a story in which changes are marked.
enum class Change : unsigned char { none, inserted, deleted, moved_here, moved_away };

struct Note {
    std::string mark;  // as shown: `1`, `*`, `(1)`
    std::vector<Pieces> paragraphs;
    std::vector<Change> ends = {};  // of the paragraphs but the last; empty where none is changed
};

/// Widths of the rules along the edges of a cell; 0 is none.
struct CellRules {
    style::Points above, below, left, right;
    bool told = false;  // whether the document says anything of rules
};
struct TableCell {
    std::vector<Pieces> paragraphs;
    std::vector<Change> ends = {};      // of the paragraphs but the last; empty where none is changed
    std::size_t columns = 1, rows = 1;  // how many it spans
    bool head = false;
    CellRules rules;
    style::Align align = style::Align::left;
    enum class Stand : unsigned char { top, middle, bottom } stand = Stand::top;  // in a higher row
    int width = 0;  // share of the row's width, as written; 0 is not given
};
struct TableRow {
    std::vector<TableCell> cells;
    bool head = false;  // of head cells alone
    Change change = Change::none;
};

struct Block {
    style::Role role = style::Role::unnumbered;
    Pieces label, content;
    int level = 0;  // of list items: how deep
    int tabs = -1;  // tab stops that its first line was typed to begin at; -1 is not told
    bool in_annex = false;
    bool with_next = false;       // a heading whose words stand in the one below, without space between
    bool apart = false;           // the space between two of its role stands above it whatever is before
    bool is_caption = false;      // of the table that follows
    std::string id;               // eId of the paragraph, point or heading that begins here, or empty
    std::vector<TableRow> table;  // where it is a table
    Change change = Change::none;
    int move = 0;  // of what is moved: a number that both its places have
};

struct Story {
    std::vector<Block> masthead;  // publisher, symbol, organ, distribution: at fixed places
    std::vector<Block> blocks;
    std::vector<Note> notes;
    std::string title, language, symbol, job, date, subject;
};

Story compose(const model::Document& document);

/// The words of pieces without calls to notes.
std::string words_of(const Pieces& pieces);

}  // namespace resolute::layout
