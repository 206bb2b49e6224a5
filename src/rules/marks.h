// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

#include "model/views.h"
#include "rules/rule.h"

/// The punctuation at the end of paragraphs and notes.
namespace resolute::rules {

enum class Mark : std::uint8_t { none, comma, semicolon, colon, stop, other };

/// How a language writes a mark behind a word, the space that goes before it included; empty for `none` and
/// `other`.
std::string_view written(Mark mark, std::string_view language);
/// In words for a message: "a semicolon".
std::string_view name_of(Mark mark);

/// Whether it asks or exclaims or breaks off: a sentence of its own, as in a quotation.
bool is_final(std::string_view mark);

/// The last thing of a paragraph to be seen, closing quotation marks and brackets aside.
struct Ending {
    Mark mark = Mark::none;
    std::size_t begin = 0,
                end = 0;   // of the mark in the prose; where there is none, of the last word's last character
    bool foreign = false;  // a comma or semicolon of another script; `mark` is `other` then
    bool closed = false;   // a quotation mark or bracket stands behind it
};
/// Notes, their brackets and white space are looked through; a comma or semicolon of another script is
/// `other`; nothing for a text without words.
std::optional<Ending> ending(const model::Prose& prose, std::string_view language);

/// Reports a line that ends with another mark than `mark`; with the fix, where there is one. `loose`:
/// official texts themselves differ there, it is a hint and its fix for a person to look at.
void report_ending(const Subject& subject, Findings& found, const model::Prose& prose, const Ending& seen,
                   Mark mark, std::string_view who, bool loose = false);

}  // namespace resolute::rules
