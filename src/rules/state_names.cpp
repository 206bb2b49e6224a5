// SPDX-License-Identifier: Apache-2.0
#include "rules/state_names.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "citations/folded.h"
#include "rules/data.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

/// The small letter of a Latin capital: ASCII and Latin-1, where Unicode puts it 32 places behind.
char32_t small(char32_t letter) {
    const bool capital =
        (letter >= 'A' && letter <= 'Z') || (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7);
    return capital ? letter + 32 : letter;
}

/// "Bolivia (Plurinational State of)" of "BOLIVIA (PLURINATIONAL STATE OF)".
std::string in_running_text(std::string_view name) {
    constexpr std::array<std::string_view, 5> joints{"of", "and", "the", "da", "d"};
    std::string result, word;
    bool first = true;
    const auto finish = [&] {
        const bool joint = !first && std::ranges::find(joints, word) != joints.end();
        if (!word.empty()) {
            const auto letter = character_at(word, 0);
            const char32_t capital = letter.code - 32;
            if (!joint && small(capital) == letter.code)
                append_utf8(result, capital);
            else
                result += word.substr(0, letter.length);
            result += word.substr(letter.length);
            first = false;
        }
        word.clear();
    };
    for (std::size_t at = 0; at < name.size();) {
        const auto letter = character_at(name, at);
        const bool in_word = letter.code >= 0xC0 || (letter.code >= 'A' && letter.code <= 'Z');
        // The letter behind the apostrophe of a possessive ends a word, behind that of an elision begins one.
        const bool apostrophe = letter.code == '\'' || letter.code == 0x2019;
        const bool possessive = apostrophe && name.substr(at + letter.length).starts_with("S ");
        if (in_word) {
            append_utf8(word, small(letter.code));
        } else if (possessive) {
            word += "’s";
            at += 1;
        } else {
            finish();
            if (apostrophe)
                result += "’";
            else
                result += name.substr(at, letter.length);
        }
        at += letter.length;
    }
    finish();
    return result;
}

}  // namespace

std::vector<std::string> voters() {
    std::vector<std::string> names;
    for (const auto& row : table("voters.tsv")) names.emplace_back(row[0]);
    return names;
}

std::vector<std::string> state_names(std::string_view language) {
    std::vector<std::string> names, outdated;
    if (language == "en")
        for (const auto& name : voters()) names.push_back(in_running_text(name));
    for (const auto& row : table("state-names.tsv")) {
        if (row[0] != language) continue;
        outdated.emplace_back(row[1]);
        names.emplace_back(row[2]);
    }
    std::erase_if(
        names, [&](const std::string& name) { return std::ranges::find(outdated, name) != outdated.end(); });
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

const std::vector<std::string>& listed_states(std::string_view language) {
    static const auto all = [] {
        std::map<std::string, std::vector<std::string>, std::less<>> names;
        for (const auto& name : state_names("en")) names["en"].emplace_back(citations::Folded(name).text());
        // Former and short names are no slips; another rule tells them.
        for (const auto& row : table("state-names.tsv"))
            if (row[0] == "en" || row[0] == "fr" || row[0] == "es" || row[0] == "ru")
                names[std::string(row[0])].emplace_back(citations::Folded(row[1]).text());
        for (const auto& row : table("states.tsv"))
            names[std::string(row[0])].emplace_back(citations::Folded(row[1]).text());
        for (auto& [each, known] : names) std::ranges::sort(known);
        return names;
    }();
    static const std::vector<std::string> none;
    const auto known = all.find(language);
    return known == all.end() ? none : known->second;
}

}  // namespace resolute::rules
