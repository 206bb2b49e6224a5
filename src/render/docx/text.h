// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "layout/story.h"

namespace resolute::render::docx {

/// Whose the changes are that a story marks, and when they were made (`2026-01-31T12:00:00Z`; empty: not
/// told).
struct Revision {
    std::string author = "resolute", date;
};

/// Writes the parts of a Word file that hold text.
class TextWriter {
public:
    explicit TextWriter(const layout::Story& story, Revision revision = {});
    /// The content of `w:body` without its section.
    std::string body();
    /// The content of `w:footnotes`; after `body`, which finds what is called.
    std::string footnotes();
    /// The lines of the masthead at their places, as a table.
    std::string masthead();
    /// The symbol for the heads of pages, with what changes of it.
    std::string symbol();

private:
    std::string runs(const layout::Pieces& pieces, layout::Change around = layout::Change::none);
    std::string run(const layout::Piece& piece, layout::Change change);
    std::string call(const layout::Piece& piece, layout::Change change);
    std::string tab(layout::Change change);
    std::string changed(layout::Change change, std::string_view run);
    std::string mark(std::string_view element);
    std::string mark_of_end(layout::Change change);
    enum class Keep : bool { no, with_next };
    std::string paragraph(std::string_view style, std::string_view properties, std::string_view content,
                          layout::Change end = layout::Change::none, Keep keep = Keep::no);
    std::string moved(const layout::Block& block, std::string_view paragraph);
    std::string block(const layout::Block& block);
    std::string table(const layout::Block& block);
    std::string cell(const layout::TableCell& cell);

    const layout::Story& story_;
    Revision revision_;
    bool right_to_left_;
    int changes_ = 0;  // so far, each has a number
    // Notes that Word numbers by itself, in the texts without and with the changes.
    int counted_before_ = 0, counted_after_ = 0;
    std::vector<bool> typed_mark_;      // of each note: Word would count otherwise
    std::vector<bool> in_parentheses_;  // its number is, and is counted by Word
};

/// Text for an element or an attribute in double quotation marks; what XML does not allow is left out.
std::string escaped(std::string_view text);

}  // namespace resolute::render::docx
