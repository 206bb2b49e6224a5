// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "layout/pieces.h"
#include "layout/story.h"
#include "model/views.h"
#include "style/style.h"

/// What tells headings from paragraphs, and one kind from another. Published files have lost many marks.
namespace resolute::layout {

/// Styles of the word processor for headings.
bool is_heading_class(const model::Attributes& attributes);
/// Those of 12 and 14 points.
bool is_large_heading_class(const model::Attributes& attributes);
/// Those without bold letters, below the others.
bool is_minor_heading_class(const model::Attributes& attributes);

/// "Rule 12", "Article IV": the words of such a heading follow in one of their own, yet they are one in
/// print.
bool is_designation(const Block& block);

/// `XIV`, `十四`, `رابع عشر`, as sections of resolutions are numbered, alone on their line.
bool numbers_section(std::string_view words);

/// "III International Trade Centre": some published files have lost the line break between the two. Takes
/// the number off the heading.
Pieces take_section_number(Pieces& heading);

/// A short paragraph all in bold letters.
bool is_bold_heading(const Pieces& content, const Pieces& label);

/// Numbers of headings, "B." and "IV.", and words as short as one: `1.` and `(a)` may be a paragraph's.
bool heads(std::string_view number, const Pieces& content);

/// Words that begin anew, are one clause without a sign at its end, and as short as a heading's.
bool reads_as_heading(const Pieces& content);

}  // namespace resolute::layout
