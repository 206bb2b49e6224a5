// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "model/document.h"

namespace resolute::tests {

/// One paragraph, heading, title, closing line or note as a reader of the text sees it.
struct Bone {
    std::string kind;   // title, formula, preamble, text, table, closing, note
    int level = 0;      // of points
    std::string label;  // without white space around it
    std::string text;   // white space evened, calls of notes as `[^1]`
    bool operator==(const Bone&) const = default;
};
/// What plain text can show of a document: all but its cover, in reading order, the notes behind what calls
/// them first. Numbers typed into the text count as labels; where published points are flattened to
/// paragraphs, their levels are those that their labels tell; a number in a paragraph of its own is that of
/// the next; headings and paragraphs without a number look the same.
std::vector<Bone> skeleton(const model::Document& document);
/// As one line, for messages.
std::string show(const Bone& bone);

}  // namespace resolute::tests
