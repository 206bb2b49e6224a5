// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

/// How Chinese text is set: characters in squares, the blank halves of their punctuation.
namespace resolute::layout {

/// Ideographs, syllables and full-width signs.
bool is_wide(char32_t code);
/// Whether a character of Chinese text stands in a square of its own: quotation marks and dashes do, except
/// within foreign words. 0 is the text's beginning or end.
bool stands_in_square(char32_t code, char32_t before, char32_t after);

/// Which half of its square a sign leaves blank.
enum class Blank : std::uint8_t { none, left, right };
Blank blank_of(char32_t code);

/// Whether half a square is taken out between two signs, blank halves of which meet.
bool closes_up(char32_t left, char32_t right);
/// Whether a quarter of a square parts two characters: an ideograph and a foreign letter or figure.
bool stands_apart(char32_t left, char32_t right);

}  // namespace resolute::layout
