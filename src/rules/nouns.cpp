// SPDX-License-Identifier: Apache-2.0
#include "rules/nouns.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "rules/data.h"

namespace resolute::rules {

namespace {

using Nouns = std::unordered_map<std::string_view, NounForm>;

NounForm form_named(std::string_view name) {
    if (name == "masculine") return NounForm::masculine;
    if (name == "feminine") return NounForm::feminine;
    return name == "feminine-plural" ? NounForm::feminine_plural : NounForm::masculine_plural;
}

Nouns nouns(std::string_view language) {
    Nouns all;
    for (const auto& row : table("nouns.tsv")) {
        if (row[0] != language) continue;
        for (auto words = row[2]; !words.empty();) {
            const auto end = std::min(words.find(' '), words.size());
            all.emplace(words.substr(0, end), form_named(row[1]));
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }
    return all;
}

}  // namespace

std::optional<NounForm> noun_form(std::string_view language, std::string_view word) {
    static const Nouns french = nouns("fr"), spanish = nouns("es");
    const auto& all = language == "fr" ? french : spanish;
    const auto noun = all.find(word);
    return noun == all.end() ? std::nullopt : std::optional(noun->second);
}

bool begins_with_vowel(std::string_view word) {
    constexpr std::array<std::string_view, 16> vowels{"a", "e", "i", "o", "u", "à", "â", "é",
                                                      "è", "ê", "ë", "î", "ï", "ô", "û", "œ"};
    return std::ranges::any_of(vowels, [&](std::string_view vowel) { return word.starts_with(vowel); });
}

}  // namespace resolute::rules
