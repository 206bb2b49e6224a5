// SPDX-License-Identifier: Apache-2.0
#include "rules/placeholders.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) {
        if (words.passage.role == model::Passage::Role::cell) continue;
        for (const auto& place : placeholders(words.prose.text))
            found.at(words.prose.span(subject.source(), place.begin, place.end),
                     cat("`", words.prose.text.substr(place.begin, place.end - place.begin),
                         "` stands for something not filled in"));
    }
}

}  // namespace

extern constinit const Rule placeholder_left{
    .code = "DRAFT002",
    .name = "placeholder-left",
    .levels = staged(Level::hint, Level::error, Level::error, Level::warning),
    .summary = "a stand-in for a number, date or name that was never filled in",
    .why =
        R"(While a text is written, `A/C.3/78/L.XX`, `TBD`, `…/…` or `[date]` keep the place of what is not yet known. In a text
that is submitted they are gaps.)",
    .authority = "common practice of drafting",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution 77/⟦XX⟧ on libraries,</p>
</container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution 77/100 on libraries,</p>
</container>)",
         .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
