// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "citations/calendar.h"
#include "citations/register.h"
#include "citations/resolution_number.h"
#include "citations/symbol_url.h"
#include "rules/cited_number.h"
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

/// The day of adoption by the register; of a number without a part, that of any of its parts in question.
struct Known {
    std::optional<citations::Registered> day;  // nothing: not in the register
    bool agrees = false;
};
Known known_day(const citations::Symbol& symbol, citations::Date date) {
    if (const auto day = citations::registered_date(symbol)) return {day, day->adopted == date};
    Known known;
    if (!symbol.parts.empty() || symbol.kind != citations::SymbolKind::ga_resolution) return known;
    for (const std::string_view part : {"A", "B"}) {
        const auto of_part =
            citations::make_symbol(symbol.kind, symbol.session, symbol.year, symbol.number, part);
        const auto day = of_part ? citations::registered_date(*of_part) : std::nullopt;
        if (!day) continue;
        known.day = known.day ? known.day : day;
        known.agrees = known.agrees || day->adopted == date;
    }
    return known;
}

bool same_number(const citations::Symbol& a, const citations::Symbol& b) {
    return a.kind == b.kind && a.session == b.session && a.year == b.year && a.number == b.number;
}

/// Sessions 1 to 30 of the General Assembly number otherwise: "2/5" is of another body.
bool of_another_body(const citations::Symbol& symbol) {
    using enum citations::SymbolKind;
    return (symbol.kind == ga_resolution || symbol.kind == ga_decision) &&
           symbol.session.kind == citations::SessionNumber::Kind::regular && !symbol.session.roman &&
           symbol.session.number <= 30;
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

/// Why the order of the numbers speaks against a date.
std::string neighbours(const citations::Symbol& symbol) {
    const auto days = citations::registered_neighbours(symbol);
    const auto name = citations::to_string(symbol);
    if (!days) return cat("`", name, "` is of another body");
    const auto first = citations::to_iso(days->first);
    if (days->first == days->last)
        return cat("`", name, "` was adopted on ", first,
                   " like those with the numbers before and behind it");
    return cat("by its number `", name, "` was adopted between ", first, " and ",
               citations::to_iso(days->last));
}

/// The day that the texts with the numbers before and behind share.
std::optional<citations::Date> day_of_neighbours(const citations::Symbol& symbol) {
    const auto days = citations::registered_neighbours(symbol);
    return days && days->first == days->last ? std::optional(days->first) : std::nullopt;
}

class Dates {
public:
    Dates(const Subject& subject, citations::Language language, Findings& found)
        : subject_(subject), language_(language), found_(found) {}

    void check(const Words& words) {
        for (const auto& cited : words.numbers()) {
            // A day that no calendar has is told by the rule for dates.
            if (cited.date && cited.date->valid())
                check_date(words, cited, readings_of(subject_, words, cited));
            if (!cited.date) check_year(words, cited);
        }
        if (!words.has('/')) return;
        for (const auto& symbol : words.symbols()) {
            if (symbol.symbol.series == "PRST" && symbol.symbol.year != 0) check_statement(words, symbol);
            if (symbol.symbol.kind == citations::SymbolKind::sc_resolution) check_year(words, symbol);
        }
    }

private:
    /// "S/PRST/2018/18 of 21 September 2019": the year stands in the symbol.
    void check_statement(const Words& words, const citations::FoundSymbol& cited) {
        constexpr std::array<std::string_view, 4> joints{" of ", " du ", ", de ", " от "};
        const std::string_view text = words.prose.text;
        const auto date = std::ranges::find_if(words.dates(), [&](const citations::FoundDate& each) {
            return each.span.begin > cited.span.end &&
                   std::ranges::find(joints, text.substr(cited.span.end, each.span.begin - cited.span.end)) !=
                       joints.end();
        });
        if (date == words.dates().end() || !date->date.valid() || date->date.year == cited.symbol.year)
            return;
        const auto span = words.prose.span(subject_.source(), date->span.begin, date->span.end);
        found_.at(span, cat("`", words.prose.text.substr(date->span.begin, date->span.size()), "`, but `",
                            citations::to_string(cited.symbol), "` is of another year"));
    }

    void check_date(const Words& words, const citations::FoundNumber& cited,
                    const citations::Readings& readings) {
        const auto agrees = [&](const citations::Symbol& symbol) {
            return known_day(symbol, *cited.date).agrees;
        };
        const auto right = [&](const citations::Symbol& symbol) {
            const auto known = known_day(symbol, *cited.date);
            return known.day ? known.agrees
                             : may_be(symbol) && fits(citations::adoption(symbol, *cited.date)) &&
                                   in_order(symbol, *cited.date);
        };
        if (readings.symbols.empty() || std::ranges::any_of(readings.symbols, right)) return;
        const auto& symbol = readings.symbols.front();
        const auto linked = linked_symbol(words, cited);
        if (linked && !same_number(*linked, symbol) && right(*linked)) return;
        if (of_another_body(symbol) || of_date_list(words, cited)) return;
        // Where the organ is not named beside the number, the two bodies most cited are asked both.
        if (!readings.complete && !linked && of_either_body(cited, right)) return;
        if (!cited.organ_beside && of_either_body(cited, agrees)) return;
        // One date behind several numbers of different sessions belongs to the last.
        if (cited.date_shared && !fits(citations::adoption(symbol, *cited.date))) return;
        const bool special = cited.number.session.kind == citations::SessionNumber::Kind::special;
        const bool open = special || may_be_of_commission(symbol, *cited.date);
        report(words, cited, symbol, readings.complete && (cited.organ_beside || !open));
    }

    /// "resolutions 60/180 and 70/262 of 20 December 2005 and of 27 April 2016": another date follows.
    static bool of_date_list(const Words& words, const citations::FoundNumber& cited) {
        return std::ranges::any_of(words.dates(), [&](const citations::FoundDate& date) {
            return date.span.begin > cited.date_span.end && date.span.begin < cited.date_span.end + 10;
        });
    }

    /// Whether session and date fit one of the commissions that number like the General Assembly: the Status
    /// of Women, Narcotic Drugs, the regional ones in spring, the World Health Assembly.
    static bool may_be_of_commission(const citations::Symbol& symbol, citations::Date date) {
        if (symbol.session.kind != citations::SessionNumber::Kind::regular || symbol.session.roman)
            return false;
        // Where the day itself is right the year alone is the slip.
        if (const auto known = known_day(symbol, date).day;
            known && known->adopted.month == date.month && known->adopted.day == date.day)
            return false;
        const int offset = date.year - symbol.session.number;
        const bool spring = date.month >= 3 && date.month <= 6;
        return (offset >= 1955 && offset <= 1957) || (spring && (offset == 1944 || offset == 1947));
    }

    /// Whether the date lies between those of the numbers before and behind. Numbers of the first sessions do
    /// not follow their days: 217 A (III) is of 10 December 1948, 260 A (III) of the day before.
    static bool in_order(const citations::Symbol& symbol, citations::Date date) {
        if (symbol.session.roman) return true;
        const auto days = citations::registered_neighbours(symbol);
        return !days || days->contains(date);
    }

    /// Emergency special sessions are the General Assembly's alone.
    static bool may_be(const citations::Symbol& symbol) {
        return symbol.session.kind != citations::SessionNumber::Kind::emergency || symbol.body.empty();
    }

    static bool of_either_body(const citations::FoundNumber& cited, const auto& right) {
        for (const auto organ : {citations::Organ::general_assembly, citations::Organ::human_rights_council})
            if (const auto symbol = citations::symbol_of(cited.number, cited.noun, organ);
                symbol && right(*symbol))
                return true;
        return false;
    }

    void report(const Words& words, const citations::FoundNumber& cited, const citations::Symbol& symbol,
                bool sure) {
        const auto adoption = citations::adoption(symbol, *cited.date);
        const auto day = known_day(symbol, *cited.date).day;
        const bool by_register = fits(adoption) && day;
        const bool by_order = fits(adoption) && !day;
        sure = sure && !by_order && !cited.date_shared &&
               (!by_register || day->evidence != citations::Evidence::single);
        const auto at = cited.date_shared ? cited.span : cited.date_span;
        const auto span = words.prose.span(subject_.source(), at.begin, at.end);
        const auto shown = words.prose.text.substr(cited.date_span.begin, cited.date_span.size());
        auto message = by_register ? cat("`", shown, "`, but `", citations::to_string(symbol),
                                         "` was adopted on ", citations::to_iso(day->adopted))
                       : by_order  ? cat("`", shown, "`, but ", neighbours(symbol))
                                   : cat("`", shown, "`, but ", reason(adoption, symbol));
        auto& finding = sure ? found_.at(span, std::move(message)) : found_.hint(span, std::move(message));
        const auto right = day        ? std::optional(day->adopted)
                           : by_order ? day_of_neighbours(symbol)
                                      : std::nullopt;
        if (!right || cited.date_shared) return;
        const auto written = citations::format_date(*right, language_);
        offer(finding, cat("write `", written, "`"),
              replacement(subject_, words.prose, cited.date_span.begin, cited.date_span.end, written),
              day ? trust(words, cited, symbol, *day) : Trust::review);
    }

    /// The day is surely the wrong one of the two where number and link agree and the text itself tells it.
    Trust trust(const Words& words, const citations::FoundNumber& cited, const citations::Symbol& symbol,
                const citations::Registered& day) const {
        const auto linked = linked_symbol(words, cited);
        const bool agreed = linked && same_number(*linked, symbol);
        return agreed && day.evidence == citations::Evidence::document ? Trust::safe : Trust::review;
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

    /// "S/RES/1325 (2001)".
    void check_year(const Words& words, const citations::FoundSymbol& cited) {
        const auto year = citations::sc_year(cited.symbol.number);
        if (!year || cited.symbol.year == 0 || *year == cited.symbol.year) return;
        found_.at(words.prose.span(subject_.source(), cited.span.begin, cited.span.end),
                  cat("`", citations::to_string(cited.symbol), "`, but resolution ", cited.symbol.number,
                      " was adopted in ", *year));
    }

    const Subject& subject_;
    citations::Language language_;
    Findings& found_;
};

void check(const Subject& subject, Findings& found) {
    const auto language = language_of(subject);
    if (!language) return;
    Dates dates(subject, *language, found);
    for (const auto& words : subject.reading->words)
        if (words.in_body()) dates.check(words);
}

constexpr std::array<Example, 8> further{
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution on women and peace (⟦S/RES/1325 (2001)⟧),</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution on women and peace (S/RES/1325 (2000)),</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the statement S/PRST/2018/18 of ⟦21 September 2019⟧,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the statement S/PRST/2018/18 of 21 September 2018,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution <a href="https://undocs.org/en/A/RES/75/100">75/100</a> of ⟦10 December 2019⟧,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution <a href="https://undocs.org/en/A/RES/75/100">75/100</a> of 10 December 2020,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> sa résolution 45/158 du ⟦18 décembre 1991⟧,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> sa résolution 45/158 du 18 décembre 1990,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recordando</i> su resolución 45/158, de ⟦18 de diciembre de 1991⟧,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recordando</i> su resolución 45/158, de 18 de diciembre de 1990,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>ссылаясь</i> на свою резолюцию 45/158 от ⟦18 декабря 1991 года⟧,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>ссылаясь</i> на свою резолюцию 45/158 от 18 декабря 1990 года,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قرارها 45/158 المؤرخ ⟦18 كانون الأول/ديسمبر 1991⟧،</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قرارها 45/158 المؤرخ 18 كانون الأول/ديسمبر 1990،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><b>回顾</b>其⟦1991年12月18日⟧第45/158号决议，</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><b>回顾</b>其1990年12月18日第45/158号决议，</p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

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
open which body is meant, where one date stands behind several numbers, and where one text alone tells the day, it is a
hint. The date is put right without a question only where the text cited tells its day itself and number and link agree
on it.)",
    .authority =
        "Editorial Manual, References to resolutions; published texts, 17,696 of 17,742 dated citations",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolution 1325 (2000) of ⟦31 October 2001⟧,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolution 1325 (2000) of 31 October 2000,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = further,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
