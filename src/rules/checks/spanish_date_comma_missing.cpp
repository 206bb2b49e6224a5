// SPDX-License-Identifier: Apache-2.0

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    if (subject.language != "es") return;
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || words.passage.note || !words.has('/')) continue;
        for (const auto& cited : words.numbers()) {
            const auto end = cited.span.end;
            // "45/158 de 18 de diciembre": the figures of the day tell the date from what it is a resolution
            // of.
            const auto behind = std::string_view(words.prose.text).substr(end);
            constexpr std::string_view of = " de ";
            const bool day =
                behind.starts_with(of) && behind.size() > of.size() && citations::is_digit(behind[of.size()]);
            if (!day || !cited.date || cited.date_span.begin < end ||
                cited.number.shape != citations::NumberShape::session)
                continue;
            auto& finding =
                found.hint(words.prose.span(subject.source(), end, end + of.size()),
                           cat("no comma between the number of a resolution and its date, expected `, de`"));
            offer(finding, "put in the comma", replacement(subject, words.prose, end, end, ","),
                  Trust::review);
        }
    }
}

}  // namespace

extern constinit const Rule spanish_date_comma_missing{
    .code = "CITE015",
    .name = "spanish-date-comma-missing",
    .levels = always(Level::hint),
    .summary = "a Spanish citation without the comma before its date",
    .why =
        R"(In Spanish the date of a resolution stands between commas: `resolución 45/158, de 18 de diciembre de 1990,`.)",
    .authority = "published texts of the General Assembly: 99.8 per cent",
    .example =
        {.bad =
             R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> su resolución 45/158⟦ de ⟧18 de diciembre de 1990,</p></container>)",
         .good =
             R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> su resolución 45/158, de 18 de diciembre de 1990,</p></container>)",
         .slot = Slot::preamble,
         .language = "es"},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
