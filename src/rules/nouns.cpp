// SPDX-License-Identifier: Apache-2.0
#include "rules/nouns.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "rules/data.h"

namespace resolute::rules {

namespace {

using Noun = std::pair<std::string_view, NounForm>;

NounForm form_named(std::string_view name) {
    if (name == "masculine") return NounForm::masculine;
    if (name == "feminine") return NounForm::feminine;
    return name == "feminine-plural" ? NounForm::feminine_plural : NounForm::masculine_plural;
}

/// In the order of their bytes.
std::vector<Noun> nouns(std::string_view language) {
    std::vector<Noun> all;
    for (const auto& row : table("nouns.tsv")) {
        if (row[0] != language) continue;
        for (auto words = row[2]; !words.empty();) {
            const auto end = std::min(words.find(' '), words.size());
            all.emplace_back(words.substr(0, end), form_named(row[1]));
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace

std::optional<NounForm> noun_form(std::string_view language, std::string_view word) {
    static const std::vector<Noun> french = nouns("fr"), spanish = nouns("es");
    const auto& all = language == "fr" ? french : spanish;
    const auto at = std::ranges::lower_bound(all, word, {}, &Noun::first);
    if (at == all.end() || at->first != word) return std::nullopt;
    return at->second;
}

}  // namespace resolute::rules
