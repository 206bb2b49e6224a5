// SPDX-License-Identifier: Apache-2.0
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The year of the work's date; 0 where it has none.
int year_of_work(const Subject& subject) {
    const auto dates = attribute_values(subject, "FRBRWork", "FRBRdate", "date");
    const auto date = dates.empty() ? std::nullopt : citations::parse_iso(dates.front().text);
    return date && date->year >= 1945 ? date->year : 0;  // some hold a placeholder
}

/// Texts before 2016 repeat the modifier only.
bool is_recent(const Subject& subject) {
    const auto& own = own_symbol(subject);
    if (!own) {
        const int year = year_of_work(subject);
        return year == 0 || year >= 2016;
    }
    if (own->year != 0) return own->year >= 2016;
    constexpr int session_of_2016 = 71;
    const bool of_rights_council = own->body == "HRC";
    return of_rights_council ? own->session.number > 30
                             : own->session.kind != citations::SessionNumber::Kind::regular ||
                                   own->session.number >= session_of_2016;
}

void check(const Subject& subject, Findings& found) {
    if (!is_recent(subject)) return;
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || !words.has('/')) continue;
        for (const auto& symbol : words.symbols()) {
            if (!symbol.shortened) continue;
            const auto whole = citations::to_string(symbol.symbol);
            const auto shown = words.prose.text.substr(symbol.span.begin, symbol.span.size());
            auto& finding = found.at(words.prose.span(subject.source(), symbol.span.begin, symbol.span.end),
                                     cat("`", shown, "` for `", whole, "`, expected the whole symbol"));
            // A range, "Add.2–5", is several symbols.
            const auto& modifier = symbol.symbol.modifiers.back();
            if (modifier.last <= modifier.number)
                offer(finding, cat("write `", whole, "`"),
                      replacement(subject, words.prose, symbol.span.begin, symbol.span.end, whole),
                      Trust::review);
        }
    }
}

}  // namespace

extern constinit const Rule symbol_shortened{
    .code = "CITE008",
    .name = "symbol-shortened",
    .levels = until_adopted(Level::warning, Level::hint),
    .summary = "a second symbol that is shortened to its last piece",
    .why =
        R"(Since about 2015 each symbol of several is written in full, "A/75/389, A/75/389/Add.1 and A/75/389/Corr.1": a piece
alone, "and Add.1", can be neither searched for nor linked. Older texts shorten and are left alone.)",
    .authority = "published texts: in full 1,054, shortened 15",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports of the
Secretary-General (A/75/389 and ⟦Add.1⟧),</p></container>)",
                .good =
                    R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports of the
Secretary-General (A/75/389 and A/75/389/Add.1),</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
