// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "citations/folded.h"
#include "rules/rule.h"
#include "rules/sponsor_line.h"
#include "rules/state_names.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    const auto lines = sponsor_lines(subject);
    if (lines.empty()) return;
    const auto& names = listed_states(subject.language);
    const std::vector<std::string_view> known(names.begin(), names.end());
    for (const auto& line : lines)
        for (std::size_t i = 0; i < line.states.names.size(); ++i) {
            const citations::Folded name(line.name(i));
            if (std::ranges::binary_search(known, name.text())) continue;
            if (const auto likely = nearest(name.text(), known))
                found.at(line.span(subject, line.states.names[i]),
                         cat("`", line.name(i), "` is no name of a State, expected `", *likely, "`"));
        }
}

constexpr std::array more{Example{
    .bad =
        R"(<p><docTitle refersTo="#sponsors">Brésil et ⟦Indoésie⟧&#160;: projet de résolution</docTitle></p>)",
    .good =
        R"(<p><docTitle refersTo="#sponsors">Brésil et Indonésie&#160;: projet de résolution</docTitle></p>)",
    .slot = Slot::preface,
    .language = "fr"}};

}  // namespace

extern constinit const Rule sponsor_unknown{
    .code = "SPON007",
    .name = "sponsor-unknown",
    .levels = always(Level::warning),
    .summary = "a sponsor whose name is nearly that of a State",
    .why =
        R"(Lists of sponsors are typed from lists of names, and a letter is easily lost on the way. Names are read in English,
French, Spanish and Russian; those that are like no name of a State, as of groups, are left alone.)",
    .authority = "UNTERM, country names",
    .example =
        {.bad = R"(<p><docTitle refersTo="#sponsors">Brazil and ⟦Indnesia⟧: draft resolution</docTitle></p>)",
         .good = R"(<p><docTitle refersTo="#sponsors">Brazil and Indonesia: draft resolution</docTitle></p>)",
         .slot = Slot::preface},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
