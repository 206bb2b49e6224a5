// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "citations/calendar.h"
#include "citations/register.h"
#include "citations/resolution_number.h"
#include "citations/symbol_url.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::Adoption;

bool fits(Adoption adoption) {
    return adoption == Adoption::possible || adoption == Adoption::unknown;
}

/// The day of adoption that published texts agree on.
std::optional<citations::Date> known_day(const citations::Symbol& symbol) {
    const auto day = citations::registered_date(symbol);
    const bool sure = day && (day->evidence == citations::Evidence::document ||
                              day->evidence == citations::Evidence::agreed);
    return sure ? std::optional(day->adopted) : std::nullopt;
}

/// Sessions 1 to 30 of the General Assembly number otherwise: "2/5" is of another body.
bool of_another_body(const citations::Symbol& symbol) {
    using enum citations::SymbolKind;
    return symbol.kind == ga_resolution && symbol.session.kind == citations::SessionNumber::Kind::regular &&
           !symbol.session.roman && symbol.session.number <= 30;
}

std::string reason(Adoption adoption, const citations::Symbol& symbol) {
    const auto name = citations::to_string(symbol);
    switch (adoption) {
        case Adoption::not_a_day:
            return "the calendar has no such day";
        case Adoption::before_session:
            return cat("`", name, "` is of a session that began later");
        case Adoption::after_session:
            return cat("`", name, "` is of a session that had closed");
        case Adoption::other_year:
            return cat("`", name, "` is of another year");
        case Adoption::number_of_other_year:
            return cat("resolution ", symbol.number, " is of another year");
        case Adoption::possible:
        case Adoption::unknown:
            break;
    }
    return {};
}

class Dates {
public:
    Dates(const Subject& subject, citations::Language language, Findings& found)
        : subject_(subject), language_(language), author_(author(subject)), found_(found) {}

    void check(const Words& words) {
        for (const auto& cited : words.numbers()) {
            const auto readings = citations::readings(cited, author_);
            if (cited.date && !cited.date_shared && readings.complete) check_date(words, cited, readings);
            if (!cited.date) check_year(words, cited);
        }
    }

private:
    void check_date(const Words& words, const citations::FoundNumber& cited,
                    const citations::Readings& readings) {
        const auto right = [&](const citations::Symbol& symbol) {
            const auto day = known_day(symbol);
            return day ? *day == *cited.date : fits(citations::adoption(symbol, *cited.date));
        };
        if (readings.symbols.empty() || std::ranges::any_of(readings.symbols, right)) return;
        if (const auto linked = linked_symbol(words, cited); linked && right(*linked)) return;
        const auto& symbol = readings.symbols.front();
        if (of_another_body(symbol)) return;
        const auto adoption = citations::adoption(symbol, *cited.date);
        const auto day = known_day(symbol);
        const auto span = words.prose.span(subject_.source(), cited.date_span.begin, cited.date_span.end);
        const auto shown = words.prose.text.substr(cited.date_span.begin, cited.date_span.size());
        auto message = fits(adoption) && day ? cat("`", shown, "`, but `", citations::to_string(symbol),
                                                   "` was adopted on ", citations::to_iso(*day))
                                             : cat("`", shown, "`, but ", reason(adoption, symbol));
        auto& finding = found_.at(span, std::move(message));
        if (day)
            offer(finding, cat("write `", citations::format_date(*day, language_), "`"),
                  replacement(subject_, words.prose, cited.date_span.begin, cited.date_span.end,
                              citations::format_date(*day, language_)),
                  Trust::review);
    }

    /// What the link around the number leads to: it may know the body better than the words around it.
    static std::optional<citations::Symbol> linked_symbol(const Words& words,
                                                          const citations::FoundNumber& cited) {
        const auto* link = words.prose.run_at(cited.span.begin).link;
        return link ? citations::parse_url(model::value(link->attributes, "href")).symbol : std::nullopt;
    }

    void check_year(const Words& words, const citations::FoundNumber& cited) {
        if (cited.number.shape != citations::NumberShape::year_bracket) return;
        const auto year = citations::sc_year(cited.number.number);
        if (!year || *year == cited.number.year) return;
        found_.at(words.prose.span(subject_.source(), cited.span.begin, cited.span.end),
                  cat("`", citations::to_string(cited.number), "`, but resolution ", cited.number.number,
                      " was adopted in ", *year));
    }

    const Subject& subject_;
    citations::Language language_;
    citations::Organ author_;
    Findings& found_;
};

void check(const Subject& subject, Findings& found) {
    const auto language = language_of(subject);
    if (!language) return;
    Dates dates(subject, *language, found);
    for (const auto& words : subject.reading->words)
        if (words.in_body()) dates.check(words);
}

}  // namespace

extern constinit const Rule resolution_date_mismatch{
    .code = "CITE003",
    .name = "resolution-date-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a date that the resolution cited before it cannot have, or does not have",
    .why =
        R"(Number and date of a cited resolution vouch for each other. Session n of the General Assembly runs from September of
1945 + n to September of the next year; the year in the number of a Security Council resolution is the year of its
date; the Human Rights Council holds three sessions a year. Where published texts agree on the day of adoption, the day
itself is compared.

Commissions and conferences number their resolutions like the General Assembly. Where the text near the number leaves
open which body is meant, and where one date stands behind several numbers, the rule keeps silent.)",
    .authority =
        "Editorial Manual, References to resolutions; published texts, 17,696 of 17,742 dated citations",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolution 1325 (2000) of ⟦31 October 2001⟧,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolution 1325 (2000) of 31 October 2000,</p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
