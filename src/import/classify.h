// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "import/blocks.h"
#include "import/manuscript.h"

namespace resolute::importing {

/// What the style of a word processor says of a paragraph.
enum class StyleSays : std::uint8_t { nothing, title, agenda_title, heading };

/// A paragraph before it is known what it is.
struct Unread {
    Paragraph paragraph;  // pieces and source
    int indent = 0, hang = 0;
    bool apart = true;
    bool typed = false;  // by a person: what is set in below a number is a point
    bool kept = false;   // on one page with the next one, as the file says
    StyleSays style = StyleSays::nothing;
};

/// Decides what each paragraph is, by its words, its label and those around it, and takes labels off the
/// text. What the text is taken for is left in `to`.
void classify(std::vector<Unread> blocks, Manuscript& to);

/// Whether the text is one of a resolution, decision or statement at all: it has a formula, or paragraphs
/// that open as theirs do.
bool is_resolution(const Manuscript& manuscript);

/// The opening words of paragraphs in italics, where the text has lost its own.
void restore_italics(Manuscript& manuscript);

}  // namespace resolute::importing
