// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The forms of notes: what is left of a note when its numbers and symbols are taken out.
namespace resolute::rules {

/// A note's form: `{S}` stands for a symbol, `{N}` for a number with a slash, `{B}` for a sales number, `#`
/// for other figures, `R` for a roman numeral (Chinese: one in characters), `L` for a letter alone.
struct NoteShape {
    std::string text;
    std::vector<std::uint32_t> origin;  // where each byte, and the end, comes from in the note
};
/// Of a note's folded text.
NoteShape shape_of_note(std::string_view text, bool chinese);

/// The one small change, of one or two characters in one place, that makes a form one that published notes
/// often have: bytes `begin` to `end` of the form are to become `expected`. Nothing was found where they are
/// empty both.
struct ShapeSlip {
    std::size_t begin = 0, end = 0;
    std::string expected;
    std::string_view shape;  // the frequent form; empty: none is near
};
/// Whether published notes often have this form, else what would make it one of them.
bool is_frequent_shape(std::string_view shape, std::string_view language);
ShapeSlip nearest_shape(std::string_view shape, std::string_view language);
/// The word of the frequent forms, of six letters or more, that differs from this one in one place by one
/// letter, or by two exchanged; empty for a word that stands in them itself.
std::string_view nearest_word(std::string_view word, std::string_view language);
/// Whether the text stands anywhere in one of the frequent forms.
bool is_part_of_shapes(std::string_view text, std::string_view language);
/// Whether the word, without marks around it, stands in one of the frequent forms.
bool is_word_of_shapes(std::string_view word, std::string_view language);

}  // namespace resolute::rules
