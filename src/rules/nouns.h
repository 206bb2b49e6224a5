// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

/// Gender and number of French and Spanish words, as the articles before them tell: data/nouns.tsv.
namespace resolute::rules {

enum class NounForm : std::uint8_t {
    masculine,
    feminine,
    masculine_plural,  // in French, any plural
    feminine_plural
};

/// Of a word in small letters; nothing for one that is not known, or that takes articles of several forms.
std::optional<NounForm> noun_form(std::string_view language, std::string_view word);

/// Whether a French word, in small letters, begins with a vowel, before which small words lose their own.
bool begins_with_vowel(std::string_view word);

}  // namespace resolute::rules
