// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <string>

#include "citations/register.h"
#include "citations/resolution_number.h"
#include "rules/cited_number.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

struct Dated {
    const Words* words = nullptr;
    const citations::FoundNumber* number = nullptr;
};

void check(const Subject& subject, Findings& found) {
    std::map<std::string, Dated> first;
    const auto span = [&](const Dated& one) {
        const auto at = one.number->date_span;
        return one.words->prose.span(subject.source(), at.begin, at.end);
    };
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || !words.has_any("/(") || !words.has_digit()) continue;
        for (const auto& cited : words.numbers()) {
            if (!cited.date || cited.date_shared) continue;
            const auto& readings = readings_of(subject, words, cited);
            // What the register knows is told against it.
            if (readings.symbols.empty() || citations::registered_date(readings.symbols.front())) continue;
            const auto name = citations::to_string(readings.symbols.front());
            const Dated one{&words, &cited};
            const auto [known, is_first] = first.try_emplace(name, one);
            const auto& other = known->second;
            if (is_first || other.number->date == cited.date) continue;
            found
                .at(span(one),
                    cat("`", citations::to_string(cited.number), "` of ", citations::to_iso(*cited.date),
                        ", but of ", citations::to_iso(*other.number->date), " at its first mention"))
                .labels.push_back({span(other), {}});
        }
    }
}

}  // namespace

extern constinit const Rule cited_dates_differ{
    .code = "CITE012",
    .name = "cited-dates-differ",
    .levels = until_adopted(Level::warning, Level::hint),
    .summary = "a resolution cited with two different dates",
    .why =
        R"(A text is adopted on one day. Where the same number stands with two dates, one of the two is wrong, or one of the
numbers. Where the day itself is known, the date that differs from it is told alone.)",
    .authority = "Editorial Manual, References to resolutions",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution 38/229 of 19 December 1983 on public libraries and the report requested in resolution 38/229 of
⟦20 December 1983⟧,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution 38/229 of 19 December 1983 on public libraries and the report requested in resolution 38/229,</p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
