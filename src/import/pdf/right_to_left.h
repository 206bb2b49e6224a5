// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

/// PDF files hold Arabic as it is seen; here it becomes text as it is read. The inverse of what Unicode
/// Standard Annex 9 does, as far as official texts need it.
namespace resolute::importing::pdf {

/// Whether most letters of a text are Arabic.
bool is_arabic(std::string_view text);

/// Vowel signs of Arabic, which stand on a letter.
bool is_vowel_sign(char32_t code);

/// Which way the characters of a piece of text run, as it is seen; figures and Latin letters in brackets that
/// look the wrong way round stand in Arabic.
enum class Flow { right_to_left, left_to_right, number, none };
Flow flow_of(std::string_view text);

/// A piece as seen from left to right becomes text; figures and Latin letters in it keep their order. Ranges
/// are those behind Arabic.
std::string in_reading_order(std::string_view seen);

/// "18-3" becomes "3-18" and the other way round: behind Arabic the figures on both sides of a hyphen are two
/// numbers, which stand from right to left, behind Latin letters they are one (UAX 9, W2 and W4).
void turn_ranges(std::u32string& text);

/// The sign that doubles a letter stands before its vowel sign, as it is typed.
void put_marks_in_order(std::string& text);
/// Puts signs that small letters let slip on the letter before back on their own: the doubling that stands on
/// the letter before one with a vowel sign, and endings in -un and -in, which stand on last letters. Only a
/// teh is doubled before such a letter: all 2,357 doublings in published texts stay where they are.
void settle_marks(std::string& text);

/// Pieces of a line, given from right to left: what order to read them in. Words in Latin letters that stand
/// side by side run the other way, and so does all of a line without Arabic.
std::vector<std::size_t> reading_order(const std::vector<Flow>& pieces);

/// Shapes of Arabic letters and ligatures of Latin ones as the letters they stand for; a soft hyphen that is
/// drawn as a hyphen.
std::string plain_letters(std::string_view text);

}  // namespace resolute::importing::pdf
