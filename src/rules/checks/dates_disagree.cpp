// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "citations/calendar.h"
#include "citations/date.h"
#include "citations/symbol_spelling.h"
#include "rules/claims.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

// What is printed counts a little more than what is not; the addresses of a document are written together.
constexpr int of_metadata = 10, of_page = 11, of_address = 2;

/// An attribute that says another day than the words it stands on is told as that (META007).
bool agrees(const model::Attribute& given, const std::optional<citations::FoundDate>& shown) {
    return !shown || citations::to_iso(shown->date) == given.value;
}

/// A day that the symbol of the text rules out is hardly the right one of two.
bool is_impossible(citations::Adoption adoption) {
    return adoption != citations::Adoption::possible && adoption != citations::Adoption::unknown;
}

/// The claims of one resolution about the day of its adoption.
class Days {
public:
    explicit Days(const Subject& subject, const model::Document& document)
        : subject_(subject), document_(document), symbol_(own_symbol(subject)) {
        in_metadata(document, "as the date of the work", of_metadata);
        on_page("conclusions", "in the closing lines");
        on_page("coverPage", "on the cover page");
        titles();
        in_addresses(document);
        steps();
    }
    /// An annex has the day of its text; what is adopted with a text of its own may have another.
    void of_annex(const model::Document& annex) {
        in_addresses(annex);
        in_metadata(annex, "as the date of the work of an annex", of_address);
    }
    void in_addresses(const model::Document& document) {
        for (const auto& address : addresses(document))
            if (address.shaped) add(address.date.text, address.date.span, "in an address", of_address);
    }

    void report(Findings& found) {
        // A decision may be adopted at several meetings.
        std::set<std::string_view> printed;
        for (const auto& claim : claims_)
            if (claim.weight == of_page) printed.insert(claim.value);
        if (printed.size() > 1 && model::kind(document_) == model::DocumentKind::decision)
            std::erase_if(claims_, [](const Claim& claim) { return claim.weight == of_page; });
        report_odd(subject_, claims_, found);
    }

private:
    void add(std::string_view iso, Span span, std::string_view place, int weight, bool loose = false) {
        const auto day = citations::parse_iso(iso);
        if (!day || !day->valid() || day->year <= 1) return;
        if (symbol_ && is_impossible(citations::adoption(*symbol_, *day))) weight /= 10;
        claims_.push_back({std::string(iso), span, place, weight, loose, false});
    }

    void in_metadata(const model::Document& document, std::string_view place, int weight) {
        const auto* meta = model::meta(document);
        const auto* work = meta ? model::find_element(*meta, "FRBRWork") : nullptr;
        if (!work) return;
        for (const auto* date : model::all_elements(*work, "FRBRdate"))
            if (const auto* given = model::find(date->attributes, "date"))
                add(given->value, given->at.span, place, weight);
    }

    void steps() {
        const auto* meta = model::meta(document_);
        const bool draft = model::kind(document_) == model::DocumentKind::draft_resolution;
        if (!meta || draft || document_.name != "statement") return;
        for (const auto* step : model::all_elements(*meta, "step")) {
            const auto outcome = model::value(step->attributes, "outcome");
            if (outcome != "adopted" && outcome != "#adopted") continue;
            // The steps that converters wrote tell other days in every eighth published file.
            if (const auto* date = model::find(step->attributes, "date"))
                add(date->value, date->at.span, "as the step of adoption",
                    subject_.stage == Stage::published ? 0 : of_metadata, subject_.stage == Stage::published);
        }
    }

    void on_page(std::string_view part, std::string_view place) {
        const auto language = language_of(subject_);
        for (const auto& date : marked_in(subject_, document_, part, "docDate")) {
            const auto role = model::value(date.markup->attributes, "refersTo");
            if (role != "#adoptionDate" && role != "#dateOfAdoption") continue;
            const auto shown = language ? citations::parse_date(text_of(date), *language) : std::nullopt;
            const auto* given = model::find(date.markup->attributes, "date");
            if (given && agrees(*given, shown)) add(given->value, given->at.span, place, of_page);
            if (shown && part != "coverPage")
                add(citations::to_iso(shown->date), span_of(subject_, date), place, of_page);
        }
    }

    void titles() {
        const auto language = language_of(subject_);
        if (!language) return;
        for (const auto& title : marked_in(subject_, document_, "coverPage", "docTitle"))
            for (const auto& date : citations::find_dates(text_of(title), *language))
                add(citations::to_iso(date.date),
                    title.words->prose.span(subject_.source(), title.extent.begin + date.span.begin,
                                            title.extent.begin + date.span.end),
                    "on the cover page", of_page);
    }

    const Subject& subject_;
    const model::Document& document_;
    const std::optional<citations::Symbol>& symbol_;
    std::vector<Claim> claims_;
};

/// The date of issuance: of the expression, and on the cover page in an attribute and in words.
void check_issuance(const Subject& subject, Findings& found) {
    std::vector<Claim> claims;
    const auto add = [&](std::string iso, Span span, std::string_view place, int weight) {
        const auto day = citations::parse_iso(iso);
        if (day && day->valid() && day->year > 1)
            claims.push_back({std::move(iso), span, place, weight, false, false});
    };
    for (const auto& date : attribute_values(subject, "FRBRExpression", "FRBRdate", "date"))
        add(date.text, date.span, "as the date of the expression", of_metadata);
    const auto language = language_of(subject);
    for (const auto& date : marked(subject, "coverPage", "docDate")) {
        if (model::value(date.markup->attributes, "refersTo") != "#dateOfIssuance") continue;
        // Arabic, Chinese and Russian cover pages keep it in English.
        auto shown = language ? citations::parse_date(text_of(date), *language) : std::nullopt;
        if (!shown) shown = citations::parse_date(text_of(date), citations::Language::en);
        const auto* given = model::find(date.markup->attributes, "date");
        if (given && agrees(*given, shown)) add(given->value, given->at.span, "on the cover page", of_page);
        if (shown)
            add(citations::to_iso(shown->date), span_of(subject, date), "in words on the cover page",
                of_page);
    }
    report_odd(subject, claims, found);
}

void check(const Subject& subject, Findings& found) {
    check_issuance(subject, found);
    std::vector<Days> all;
    for (const auto& placed : model::documents(subject.document)) {
        if (placed.document->name == "doc" && !all.empty())
            all.back().of_annex(*placed.document);
        else
            all.emplace_back(subject, *placed.document);
    }
    for (auto& each : all) each.report(found);
}

}  // namespace

extern constinit const Rule dates_disagree{
    .code = "META004",
    .name = "dates-disagree",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "places of a document that tell different days of adoption or of issuance",
    .why =
        R"(The day of adoption stands in the metadata (date and address of the work, step of adoption), on the cover page and in
the closing lines, the day of issuance as the date of the expression and on the cover page. All say the same in published resolutions. The day that most places tell is taken as right, and each
other one is reported. The steps of published files
tell another day in every eighth and are hints there.)",
    .authority = "published texts: title line, closing lines and metadata agree in 1,916 of 1,916",
    .example =
        {.bad =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="⟦2023-12-20⟧" refersTo="#adoptionDate">20 December 2023</docDate></event></p>)",
         .good =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
         .slot = Slot::conclusions},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
