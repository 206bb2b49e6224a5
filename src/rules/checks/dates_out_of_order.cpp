// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <optional>

#include "citations/calendar.h"
#include "rules/claims.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

struct Day {
    citations::Date date;
    Span span;
};
std::optional<Day> day_of(const Subject& subject, std::string_view level) {
    for (const auto& each : attribute_values(subject, level, "FRBRdate", "date"))
        if (const auto date = citations::parse_iso(each.text); date && date->valid() && date->year > 1)
            return Day{*date, each.span};
    return std::nullopt;
}

/// The date of issuance that the cover page shows.
std::optional<Day> on_cover(const Subject& subject) {
    for (const auto& shown : marked(subject, "coverPage", "docDate")) {
        const auto* given = model::find(shown.markup->attributes, "date");
        if (!given || !model::value(shown.markup->attributes, "refersTo").ends_with("dateOfIssuance"))
            continue;
        if (const auto date = citations::parse_iso(given->value); date && date->valid() && date->year > 1)
            return Day{*date, given->at.span};
    }
    return std::nullopt;
}

/// Whether the symbol allows the day; told where it does not.
bool check_session(const Subject& subject, const Day& adopted, Findings& found) {
    const auto& symbol = own_symbol(subject);
    if (!symbol || subject.kind == model::DocumentKind::draft_resolution) return true;
    const auto possible = citations::adoption(*symbol, adopted.date);
    if (possible == citations::Adoption::possible || possible == citations::Adoption::unknown ||
        possible == citations::Adoption::not_a_day)
        return true;
    const bool year =
        possible == citations::Adoption::other_year || possible == citations::Adoption::number_of_other_year;
    const auto what = year ? "is not of the year of" : "is outside the session of";
    found.at(adopted.span,
             cat("`", citations::to_iso(adopted.date), "` ", what, " `", citations::to_string(*symbol), "`"));
    return false;
}

/// A draft is of the day of its adoption at the latest.
void check_drafts(const Subject& subject, const Day& adopted, Findings& found) {
    const auto* meta = model::meta(model::main_document(subject.document));
    if (!meta) return;
    for (const auto* step : model::all_elements(*meta, "step")) {
        const auto* given = model::find(step->attributes, "date");
        if (!given || !model::value(step->attributes, "outcome").starts_with("draft")) continue;
        const auto date = citations::parse_iso(given->value);
        if (!date || !date->valid() || date->year <= 1 || *date <= adopted.date) continue;
        auto& finding = found.at(given->at.span,
                                 cat("`", given->value, "` as the date of the draft, after the adoption on `",
                                     citations::to_iso(adopted.date), "`"));
        finding.labels.push_back({adopted.span, "the day of the adoption"});
    }
}

void check(const Subject& subject, Findings& found) {
    const auto adopted = day_of(subject, "FRBRWork"), issued = day_of(subject, "FRBRExpression"),
               marked_up = day_of(subject, "FRBRManifestation");
    // A day that cannot be right says nothing about the drafts.
    if (adopted && check_session(subject, *adopted, found)) check_drafts(subject, *adopted, found);
    const auto follows = [&](const std::optional<Day>& later, const std::optional<Day>& earlier,
                             std::string_view words) {
        if (!later || !earlier || earlier->date <= later->date) return;
        auto& finding = found.at(later->span, cat("`", citations::to_iso(later->date), "` ", words, " `",
                                                  citations::to_iso(earlier->date), "`"));
        finding.labels.push_back({earlier->span, "the day that comes before it"});
    };
    follows(issued, adopted, "as the date of issuance, before the adoption on");
    if (!issued || !adopted || issued->date >= adopted->date)
        follows(on_cover(subject), adopted,
                "as the date of issuance on the cover page, before the adoption on");
    follows(marked_up, issued, "as the date of the markup, before the issuance on");
}

constexpr std::array more{Example{
    .bad =
        R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="decision"><meta>
<identification source="https://example.org">
<FRBRWork><FRBRdate date="2023-12-19" name="adoption"/></FRBRWork>
</identification><references source="https://example.org"><TLCConcept eId="dateOfIssuance" href="/akn/ontology/concept/un/dateOfIssuance" showAs="Date of issuance"/></references></meta><coverPage><p><docDate date="⟦2022-12-21⟧" refersTo="#dateOfIssuance">21 December 2022</docDate></p></coverPage>
<mainBody><p>Libraries.</p></mainBody></statement></akomaNtoso>
)",
    .good =
        R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="decision"><meta>
<identification source="https://example.org">
<FRBRWork><FRBRdate date="2023-12-19" name="adoption"/></FRBRWork>
</identification><references source="https://example.org"><TLCConcept eId="dateOfIssuance" href="/akn/ontology/concept/un/dateOfIssuance" showAs="Date of issuance"/></references></meta><coverPage><p><docDate date="2023-12-21" refersTo="#dateOfIssuance">21 December 2023</docDate></p></coverPage>
<mainBody><p>Libraries.</p></mainBody></statement></akomaNtoso>
)",
    .slot = Slot::document}};

}  // namespace

extern constinit const Rule dates_out_of_order{
    .code = "META010",
    .name = "dates-out-of-order",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a date that comes before what it follows, or an adoption outside the session of the symbol",
    .why =
        R"(A text is adopted in the session or year that its symbol names, then issued, then marked up. A date of adoption that lies
outside of the session, an issuance before the adoption, or a draft after it, is a slip in one of the dates or in the
symbol.)",
    .authority = "published texts: issuance on or after the day of adoption in 99.2 to 100 per cent",
    .example =
        {.bad =
             R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><meta>
<identification source="https://example.org">
<FRBRWork><FRBRdate date="2023-12-19" name="adoption"/></FRBRWork>
<FRBRExpression><FRBRdate date="⟦2023-12-18⟧" name="publication"/></FRBRExpression>
</identification></meta><mainBody><p>Libraries.</p></mainBody></doc></akomaNtoso>
)",
         .good =
             R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><meta>
<identification source="https://example.org">
<FRBRWork><FRBRdate date="2023-12-19" name="adoption"/></FRBRWork>
<FRBRExpression><FRBRdate date="2023-12-21" name="publication"/></FRBRExpression>
</identification></meta><mainBody><p>Libraries.</p></mainBody></doc></akomaNtoso>
)",
         .slot = Slot::document},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
