// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "compare/stretches.h"
#include "layout/story.h"

/// Two versions of a resolution against each other: what was added, removed, moved and reworded. Numbers of
/// paragraphs and notes, spaces, line breaks and marks of a draft's own changes make no difference.
namespace resolute::compare {

inline constexpr int none = -1;

/// One of the two texts.
struct Version {
    layout::Story story;              // its blocks begin with the lines of the masthead
    std::size_t heads = 0;            // how many these are
    std::vector<std::string> places;  // of each block, in words: `operative paragraph 5 (a)`
    const layout::Block& block(int index) const { return story.blocks[static_cast<std::size_t>(index)]; }
    const std::string& place(int index) const { return places[static_cast<std::size_t>(index)]; }
};

/// A row of a table in the order of the table after; one that is removed stands where it stood.
struct RowChange {
    int before = none, after = none;
    std::vector<Stretches> cells;  // of rows that are in both, as many as the longer one has
    bool differs = false;
};

/// A note called in both texts whose words differ.
struct NoteChange {
    int before = none, after = none;
    Stretches words;
};

/// A block in the order of the text after; one that is removed, or moved away, stands where it stood.
struct Entry {
    int before = none, after = none;  // blocks; both where the text is in both
    enum class Move : unsigned char { stays, away, here } move = Move::stays;
    int partner = none;      // of one that moved: the entry at the other end
    Stretches label, words;  // words of one that is in one text only are a single stretch
    std::vector<RowChange> rows;
    std::vector<NoteChange> notes;  // that are called here first
    bool recast = false;            // it became another kind of paragraph: preambular, a point
    bool reworded = false;          // words, look, cells or notes differ

    bool is_added() const { return before == compare::none; }
    bool is_removed() const { return after == compare::none && move == Move::stays; }
    bool is_change() const { return is_added() || is_removed() || move != Move::stays || recast || reworded; }
};

/// How many paragraphs, rows of tables not counted, became what. One that moved and was reworded is in both.
struct Counts {
    std::size_t added = 0, removed = 0, moved = 0, reworded = 0, unchanged = 0;
};

struct Comparison {
    Version before, after;
    std::vector<Entry> entries;

    bool differs() const;
    Counts counts() const;
};

/// Compares two texts. Takes time in proportion to their lengths, and to that of what differs in a paragraph.
Comparison compare(layout::Story before, layout::Story after);

}  // namespace resolute::compare
