// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// States whose names hold the word that also joins the last two sponsors.
constexpr std::array<std::string_view, 8> names_with_and{
    "Antigua and Barbuda",
    "Bosnia and Herzegovina",
    "Saint Kitts and Nevis",
    "Saint Vincent and the Grenadines",
    "Sao Tome and Principe",
    "Trinidad and Tobago",
    "United Kingdom of Great Britain and Northern Ireland",
    "Wallis and Futuna"};

/// Where the word that joins the last two names begins; npos where there is none outside a name.
std::size_t joining_and(std::string_view names) {
    constexpr std::string_view word = " and ";
    for (auto at = names.rfind(word); at != std::string_view::npos;
         at = at == 0 ? std::string_view::npos : names.rfind(word, at - 1)) {
        const bool inside = std::ranges::any_of(names_with_and, [&](std::string_view name) {
            const auto offset = name.find(word);
            return at >= offset && names.substr(at - offset).starts_with(name);
        });
        const auto open = names.rfind('(', at), close = names.rfind(')', at);
        const bool bracketed =
            open != std::string_view::npos && (close == std::string_view::npos || close < open);
        if (!inside && !bracketed) return at;
    }
    return std::string_view::npos;
}

/// The sponsors of "Bangladesh, Indonesia and Mexico"; commas in parentheses do not part them.
std::vector<Extent> sponsors(std::string_view names) {
    std::vector<Extent> found;
    const auto add = [&](std::size_t begin, std::size_t end) {
        const auto inner = trimmed(names.substr(begin, end - begin));
        if (!inner.empty()) found.push_back({begin + inner.begin, begin + inner.end});
    };
    const auto last = joining_and(names);
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == '(') ++depth;
        if (names[i] == ')') --depth;
        if ((names[i] == ',' && depth <= 0) || i == last) {
            add(begin, i);
            begin = i == last ? i + 5 : i + 1;
        }
    }
    add(std::min(begin, names.size()), names.size());
    return found;
}

/// The long forms of names that the order takes by their last word: "Venezuela (Bolivarian Republic of)".
constexpr std::array<std::string_view, 6> titles{"bolivarian republic of ", "plurinational state of ",
                                                 "islamic republic of ",    "federated states of ",
                                                 "kingdom of the ",         "kingdom of "};

/// What counts for the order: letters alone, without accents, marks of footnotes and what stands in
/// parentheses.
std::string order_key(std::string_view name) {
    std::string key;
    constexpr std::array<std::pair<std::string_view, char>, 7> accents{
        {{"ô", 'o'}, {"é", 'e'}, {"ü", 'u'}, {"í", 'i'}, {"ã", 'a'}, {"ç", 'c'}, {"á", 'a'}}};
    const auto small = citations::lower(name.substr(0, name.find('(')));
    for (std::size_t i = 0; i < small.size();) {
        const auto accent = std::ranges::find_if(accents, [&](const auto& each) {
            return std::string_view(small).substr(i).starts_with(each.first);
        });
        if (accent != accents.end()) {
            key += accent->second;
            i += accent->first.size();
            continue;
        }
        if ((small[i] >= 'a' && small[i] <= 'z') || (small[i] == ' ' && !key.empty())) key += small[i];
        ++i;
    }
    while (key.ends_with(' ')) key.pop_back();
    for (const auto title : titles)
        if (key.starts_with(title)) return key.substr(title.size());
    return key;
}

/// The names in order, joined as they are in the official texts.
std::string joined(std::vector<std::string_view> names) {
    std::ranges::stable_sort(names, {}, order_key);
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += cat(i == 0 ? "" : i + 1 == names.size() ? " and " : ", ", names[i]);
    return text;
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "en") return;
    for (const auto& line : marked(subject, "preface", "docTitle")) {
        const auto role = model::value(line.markup->attributes, "refersTo");
        const auto& prose = line.words->prose;
        const auto text =
            std::string_view(prose.text).substr(line.extent.begin, line.extent.end - line.extent.begin);
        const auto colon = text.find(':');
        if ((role != "#sponsors" && role != "sponsors") || colon == std::string_view::npos) continue;
        const auto names = sponsors(text.substr(0, colon));
        const auto name = [&](std::size_t i) {
            return text.substr(names[i].begin, names[i].end - names[i].begin);
        };
        for (std::size_t i = 1; i < names.size(); ++i) {
            if (order_key(name(i - 1)) <= order_key(name(i))) continue;
            auto& finding =
                found.at(prose.span(subject.source(), line.extent.begin + names[i].begin,
                                    line.extent.begin + names[i].end),
                         cat("`", name(i), "` behind `", name(i - 1), "`, expected alphabetical order"));
            std::vector<std::string_view> all;
            for (std::size_t k = 0; k < names.size(); ++k) all.push_back(name(k));
            offer(finding, "sort the sponsors",
                  replacement(subject, prose, line.extent.begin + names.front().begin,
                              line.extent.begin + names.back().end, joined(all)),
                  Trust::review);
            break;
        }
    }
}

}  // namespace

extern constinit const Rule sponsors_out_of_order{
    .code = "SPON001",
    .name = "sponsors-out-of-order",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "sponsors not in alphabetical order",
    .why =
        R"(The sponsors of a draft stand in the English alphabetical order of their official names, the last joined by "and":
"Bangladesh, Indonesia and Mexico: draft resolution". Accents, marks of footnotes and words in parentheses do not count.
Each language has its own order; the rule looks at English texts.)",
    .authority = "Editorial Manual, Drafts: sponsors; published texts, Security Council drafts 19 of 19",
    .example =
        {.bad =
             R"(<p><docTitle refersTo="#sponsors">Mexico, ⟦Bangladesh⟧ and Philippines: draft resolution</docTitle></p>)",
         .good =
             R"(<p><docTitle refersTo="#sponsors">Bangladesh, Mexico and Philippines: draft resolution</docTitle></p>)",
         .slot = Slot::preface},
    .check = check};

}  // namespace resolute::rules
