// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "citations/language.h"
#include "import/lines.h"
#include "import/manuscript.h"

namespace resolute::importing {

/// Lines that belong together.
struct TextBlock {
    std::string text;  // joined, with the signs of italics and of notes still in it
    Span source;
    int indent = 0;      // of the first line
    int hang = 0;        // of the next ones; the same as `indent` where there is only one
    bool apart = false;  // set apart by white space before it
    int joined = 0;      // over how many ends of pages
    std::vector<std::vector<std::string>> table;  // rows of cells, where it is one; then there is no text
    std::size_t heads = 0;                        // rows of its head
};

/// The text of notes and the lines without them.
struct NoteBlock {
    std::string mark;
    TextBlock block;
};
struct Parted {
    std::vector<SourceLine> lines;
    std::vector<NoteBlock> notes;
    std::vector<Span> headings;  // "Notes", which documents have of themselves
};
/// Takes the notes out: those below a drawn rule, those that begin with raised digits, those that stand in a
/// row behind the closing lines.
Parted part_notes(std::vector<SourceLine> lines, const Shape& shape, citations::Language language);

/// Joins lines to paragraphs, over the ends of pages too. A hyphen at the end of a line stays: official texts
/// are not hyphenated, so it belongs to its word.
std::vector<TextBlock> join_lines(const std::vector<SourceLine>& lines, const Shape& shape,
                                  citations::Language language);
/// The end of one line and the beginning of the next as running text. In the program's `own` texts no line
/// ends at a space behind a hyphen or beside a Chinese character.
void join(std::string& text, std::string_view next, bool own);

}  // namespace resolute::importing
