// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>
#include <utility>

#include "rules/cited_number.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::NumberShape;
using citations::Organ;
using citations::Symbol;

/// The organ named beside a number that does not number its texts so: "Security Council resolution 45/158".
bool contradicts(const citations::FoundNumber& cited) {
    if (!cited.organ_beside || cited.number.shape == NumberShape::roman) return false;
    const auto shape = cited.number.shape;
    switch (cited.organ) {
        case Organ::general_assembly:
        case Organ::human_rights_council:
            return shape != NumberShape::session;
        case Organ::security_council:
            return shape != NumberShape::year_bracket;
        case Organ::economic_and_social_council:
            return shape != NumberShape::year;
        default:
            return false;
    }
}

bool same_series(const Symbol& a, const Symbol& b) {
    using enum citations::SymbolKind;
    const auto group = [](const Symbol& symbol) {
        switch (symbol.kind) {
            case ga_resolution:
            case ga_decision:
            case ga_draft:
                return 1;
            case hrc_resolution:
            case hrc_decision:
            case hrc_draft:
                return 2;
            case sc_resolution:
                return 3;
            default:
                return 0;
        }
    };
    return group(a) != 0 && group(a) == group(b);
}

/// What shows that a text adopted with, or drafted under, the symbol `own` cannot cite `cited`.
std::string later(const Symbol& cited, const Symbol& own) {
    using enum citations::SessionNumber::Kind;
    if (!same_series(cited, own)) return {};
    if (cited.year != 0 && own.year != 0 && cited.year > own.year) return cat("the year ", cited.year);
    const bool sessions =
        cited.session.kind == regular && own.session.kind == regular && !cited.session.roman;
    // A session far ahead of the Human Rights Council is one of the Assembly or of a commission: "its
    // resolution 68/1", of the Commission on the Status of Women named before.
    constexpr int far_ahead = 5;
    const bool other_body = own.kind == citations::SymbolKind::hrc_resolution &&
                            cited.session.number > own.session.number + far_ahead;
    if (sessions && !other_body && cited.session.number > own.session.number)
        return cat("session ", cited.session.number);
    return {};
}

/// The General Assembly numbers its decisions from 401 on since its thirty-first session; no session came
/// near that many resolutions.
constexpr int first_decision = 401, last_old_session = 30;

bool is_in_range_of_decisions(const Symbol& symbol) {
    return symbol.session.kind == citations::SessionNumber::Kind::regular && !symbol.session.roman &&
           symbol.session.number > last_old_session && symbol.kind == citations::SymbolKind::ga_resolution &&
           symbol.number >= first_decision;
}

std::string_view other_noun(const citations::FoundNumber& cited, const Symbol& symbol) {
    if (symbol.session.kind != citations::SessionNumber::Kind::regular || symbol.session.roman ||
        symbol.session.number <= last_old_session || cited.listed)
        return {};
    using enum citations::SymbolKind;
    if (is_in_range_of_decisions(symbol)) return "a decision, not a resolution";
    // Commissions begin their decisions at 1.
    const bool of_assembly = cited.organ_beside || cited.own;
    if (symbol.kind == ga_decision && symbol.number < first_decision && of_assembly)
        return "a resolution, not a decision";
    return {};
}

/// Above what any session reached by a margin: in published texts the last decision has number 589, the last
/// resolution of the Human Rights Council 42.
bool beyond_every_session(const citations::FoundNumber& cited, const Symbol& symbol) {
    if (symbol.session.kind != citations::SessionNumber::Kind::regular || symbol.session.roman) return false;
    constexpr int last_decision = 640, last_of_rights_council = 60;
    using enum citations::SymbolKind;
    if (symbol.kind != ga_decision && symbol.kind != hrc_resolution) return false;
    // "its resolution 48/141" in a text of the Council may be one of the Assembly that the sentence is about.
    const bool of_council = symbol.kind == hrc_resolution && cited.organ_beside;
    return symbol.number > (of_council ? last_of_rights_council : last_decision);
}

void check(const Subject& subject, Findings& found) {
    const auto& own = own_symbol(subject);
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || !words.has_digit()) continue;
        for (const auto& each : words.symbols())
            if (is_in_range_of_decisions(each.symbol))
                found.hint(words.prose.span(subject.source(), each.span.begin, each.span.end),
                           cat("`", citations::to_string(each.symbol),
                               "` is above the numbers of every session so far"));
        const auto& numbers = words.numbers();
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const auto& cited = numbers[i];
            // "General Assembly and Security Council resolutions 60/180 and 1645 (2005)"
            const bool alone = !cited.listed && (i + 1 == numbers.size() || !numbers[i + 1].listed);
            const auto span = [&](Span of) { return words.prose.span(subject.source(), of.begin, of.end); };
            const auto shown = [&] { return citations::to_string(cited.number); };
            if (alone && contradicts(cited)) {
                const auto organ = citations::organ_name(cited.organ, citations::Language::en);
                found
                    .hint(span(cited.span),
                          cat("`", shown(), "` has not the shape in which the ", organ, " numbers its texts"))
                    .labels.push_back({span(cited.organ_span), {}});
                continue;
            }
            const auto& readings = readings_of(subject, words, cited);
            if (readings.symbols.empty()) continue;
            if (const auto noun = other_noun(cited, readings.symbols.front()); !noun.empty())
                found.hint(span(cited.span), cat("`", shown(), "` is in the range of numbers of ", noun));
            else if (beyond_every_session(cited, readings.symbols.front()))
                found.hint(span(cited.span),
                           cat("`", shown(), "` is above the numbers of every session so far"));
            if (!own || !readings.complete) continue;
            const auto when = later(readings.symbols.front(), *own);
            if (when.empty()) continue;
            auto message = cat("`", shown(), "` is of ", when, ", later than this text, `",
                               citations::to_string(*own), "`");
            // Other bodies with higher sessions are often cited there.
            if (subject.organ == model::Organ::human_rights_council)
                found.hint(span(cited.span), std::move(message));
            else
                found.at(span(cited.span), std::move(message));
        }
    }
}

constexpr std::array<Example, 2> further{
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the statement annexed to document
⟦A/RES/53/999⟧,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the statement annexed to document
A/RES/53/243,</p></container>)",
        .slot = Slot::preamble},
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution
⟦79/1⟧ on public libraries,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution
77/1 on public libraries,</p></container>)",
            .slot = Slot::preamble}};

}  // namespace

extern constinit const Rule number_impossible{
    .code = "CITE006",
    .name = "number-impossible",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "the number of a resolution that the organ named does not use, or that lies ahead of the text",
    .why =
        R"(The General Assembly and the Human Rights Council number their resolutions by session (`70/1`), the Security Council
one after the other with the year (`1325 (2000)`), the Economic and Social Council by year (`2003/20`). A number in
the shape of one organ behind the name of another is wrong in one of the two. So is a session or a year after that of
the text that cites it. The shape is a hint, since commissions named with their council number as they like.)",
    .authority = "Editorial Manual, References to resolutions",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolution ⟦45/158⟧ on public libraries,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> General Assembly
resolution 45/158 on public libraries,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = further};

}  // namespace resolute::rules
