// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/edits.h"
#include "rules/rule.h"
#include "rules/sponsor_line.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The names in order, joined as they are in the official texts.
std::string joined(const SponsorLine& line, citations::Language language) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < line.states.names.size(); ++i) names.push_back(line.name(i));
    std::ranges::stable_sort(names, {}, [&](std::string_view name) { return order_key(name, language); });
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += cat(i == 0 ? "" : i + 1 == names.size() ? joining_word(language) : ", ", names[i]);
    return text;
}

void check_line(const Subject& subject, const SponsorLine& line, citations::Language language,
                Findings& found) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < line.states.names.size(); ++i)
        keys.push_back(order_key(line.name(i), language));
    // A lone Arabic waw before a name cannot be told from its first letter.
    const bool sure = language != citations::Language::ar;
    for (const auto i : out_of_order(keys)) {
        const bool first = i == 0;
        auto message = cat("`", line.name(i), "` ", first ? "before" : "behind", " `",
                           line.name(first ? 1 : i - 1), "`, expected alphabetical order");
        const auto span = line.span(subject, line.states.names[i]);
        auto& finding = sure ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
        const auto& names = line.states.names;
        if (sure)
            offer(finding, "sort the sponsors",
                  replacement(subject, line.line.words->prose, line.line.extent.begin + names.front().begin,
                              line.line.extent.begin + names.back().end, joined(line, language)),
                  Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    const auto language = language_of(subject);
    // Chinese texts keep the English order.
    if (!language || language == citations::Language::zh) return;
    for (const auto& line : sponsor_lines(subject))
        if (!line.kind.empty()) check_line(subject, line, *language, found);
}

constexpr std::array<Example, 3> further{{
    {.bad =
         R"(<p><docTitle refersTo="#sponsors">Brésil, Égypte, ⟦Bélarus⟧ et Suisse&#xA0;: projet de résolution</docTitle></p>)",
     .good =
         R"(<p><docTitle refersTo="#sponsors">Bélarus, Brésil, Égypte et Suisse&#xA0;: projet de résolution</docTitle></p>)",
     .slot = Slot::preface,
     .language = "fr"},
    {.bad =
         R"(<p><docTitle refersTo="#sponsors">Chile, ⟦Brasil⟧ y México: proyecto de resolución</docTitle></p>)",
     .good =
         R"(<p><docTitle refersTo="#sponsors">Brasil, Chile y México: proyecto de resolución</docTitle></p>)",
     .slot = Slot::preface,
     .language = "es"},
    {.bad =
         R"(<p><docTitle refersTo="#sponsors">Бразилия, ⟦Беларусь⟧ и Чили: проект резолюции</docTitle></p>)",
     .good =
         R"(<p><docTitle refersTo="#sponsors">Беларусь, Бразилия и Чили: проект резолюции</docTitle></p>)",
     .slot = Slot::preface,
     .language = "ru"},
}};

}  // namespace

extern constinit const Rule sponsors_out_of_order{
    .code = "SPON001",
    .name = "sponsors-out-of-order",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "sponsors not in alphabetical order",
    .why =
        R"(The sponsors of a draft stand in the alphabetical order of the language, under their official names, the last joined by
"and": "Bangladesh, Indonesia and Mexico: draft resolution". Accents and words in parentheses do not count. Chinese texts
keep the English order and are not looked at.)",
    .authority = "Editorial Manual, Drafts: sponsors; published texts, Security Council drafts 19 of 19",
    .example =
        {.bad =
             R"(<p><docTitle refersTo="#sponsors">⟦Mexico⟧, Bangladesh and Indonesia: draft resolution</docTitle></p>)",
         .good =
             R"(<p><docTitle refersTo="#sponsors">Bangladesh, Indonesia and Mexico: draft resolution</docTitle></p>)",
         .slot = Slot::preface},
    .check = check,
    .more_examples = further,
    .remedy = Remedy::review};

}  // namespace resolute::rules
