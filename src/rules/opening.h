// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "rules/reading.h"
#include "rules/rule.h"

/// The words a resolution and its paragraphs open with.
namespace resolute::rules {

/// "The General Assembly", without the comma; empty where the organ or the language is none of those known.
std::string_view opening_formula(model::Organ organ, std::string_view language);
/// The tags around the words that open a paragraph: italic, in Chinese bold, in Arabic bold italic (in the
/// Human Rights Council italic).
std::pair<std::string_view, std::string_view> opening_tags(const Subject& subject);
/// Whether words of this style look like that.
bool looks_opening(const Subject& subject, const model::Style& style);
/// The words before a final comma, white space evened, marks of no width and Arabic vowel signs left out.
std::string plain_words(std::string_view text);

}  // namespace resolute::rules
