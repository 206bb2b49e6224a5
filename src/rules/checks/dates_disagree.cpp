// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "citations/date.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::Date;

// The two addresses are one witness, and what is printed counts a little more than what is not.
constexpr int of_metadata = 10, of_page = 11;

struct DayMention {
    Date day;
    Span span;
    std::string_view place;
    int votes = 1;
};

class Days {
public:
    explicit Days(const Subject& subject) : subject_(subject) {
        in_metadata();
        on_page("conclusions", "in the closing lines");
        on_page("coverPage", "on the cover page");
    }

    void report(Findings& found) const {
        const auto expected = likeliest();
        for (const auto& each : days_) {
            if (each.day == expected) continue;
            auto& finding = found.at(each.span, cat("`", citations::to_iso(each.day), "` ", each.place,
                                                    ", expected `", citations::to_iso(expected), "`"));
            for (const auto& other : days_)
                if (other.day == expected) {
                    finding.labels.push_back({other.span, std::string(other.place)});
                    break;
                }
        }
    }

private:
    void add(std::string_view iso, Span span, std::string_view place, int votes) {
        const auto day = citations::parse_iso(iso);
        if (day && day->valid() && day->year > 1) days_.push_back({*day, span, place, votes});
    }

    void in_metadata() {
        for (const auto& date : attribute_values(subject_, "FRBRWork", "FRBRdate", "date"))
            add(date.text, date.span, "as the date of the work", of_metadata);
        for (const std::string_view name : {"FRBRuri", "FRBRthis"})
            for (const auto& address : attribute_values(subject_, "FRBRWork", name, "value"))
                in_address(address);
        const auto* meta = model::meta(model::main_document(subject_.document));
        // The steps that converters wrote tell other days in every eighth published file.
        if (!meta || subject_.kind == model::DocumentKind::draft_resolution ||
            subject_.stage == Stage::published)
            return;
        for (const auto* step : model::all_elements(*meta, "step"))
            if (model::value(step->attributes, "outcome").ends_with("adopted") ||
                model::value(step->attributes, "outcome") == "#adopted")
                if (const auto* date = model::find(step->attributes, "date"))
                    add(date->value, date->at.span, "as the step of adoption", of_metadata);
    }

    /// The date stands between the slashes before the number:
    /// `/akn/un/statement/deliberation/unga/2023-12-08/78-120/`.
    void in_address(const Mention& address) {
        for (std::size_t at = address.text.find('/'); at != std::string::npos;
             at = address.text.find('/', at + 1)) {
            const auto piece = std::string_view(address.text).substr(at + 1, 10);
            if (piece.size() < 10 || piece[4] != '-' || address.text.size() < at + 12 ||
                address.text[at + 11] != '/')
                continue;
            const auto begin = address.span.begin + static_cast<std::uint32_t>(at) + 1;
            const bool plain = address.span.size() == address.text.size();
            add(piece, plain ? Span{begin, begin + 10} : address.span, "in the address of the work",
                of_metadata / 2);
        }
    }

    void on_page(std::string_view part, std::string_view place) {
        if (subject_.kind == model::DocumentKind::draft_resolution) return;
        for (const auto& date : marked(subject_, part, "docDate")) {
            const auto role = model::value(date.markup->attributes, "refersTo");
            if (role != "#adoptionDate" && role != "#dateOfAdoption") continue;
            if (const auto* given = model::find(date.markup->attributes, "date"))
                add(given->value, given->at.span, place, of_page);
        }
        const auto language = language_of(subject_);
        if (part != "coverPage" || !language) return;
        for (const auto& title : marked(subject_, part, "docTitle")) {
            const auto text = std::string_view(title.words->prose.text)
                                  .substr(title.extent.begin, title.extent.end - title.extent.begin);
            for (const auto& date : citations::find_dates(text, *language)) {
                const auto begin = title.extent.begin + date.span.begin,
                           end = title.extent.begin + date.span.end;
                if (date.date.valid())
                    days_.push_back(
                        {date.date, title.words->prose.span(subject_.source(), begin, end), place, of_page});
            }
        }
    }

    /// The day that most places tell.
    Date likeliest() const {
        std::map<Date, int> votes;
        for (const auto& each : days_) votes[each.day] += each.votes;
        Date best;
        int most = 0;
        for (const auto& [day, count] : votes)
            if (count > most) {
                most = count;
                best = day;
            }
        return best;
    }

    const Subject& subject_;
    std::vector<DayMention> days_;
};

void check(const Subject& subject, Findings& found) {
    const bool several =
        subject.kind == model::DocumentKind::decision || subject.kind == model::DocumentKind::collection;
    if (!several) Days(subject).report(found);  // decisions may be adopted at several meetings
}

}  // namespace

extern constinit const Rule dates_disagree{
    .code = "META004",
    .name = "dates-disagree",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "places of a document that tell different days of adoption",
    .why =
        R"(The day of adoption stands in the metadata (date and address of the work, step of adoption), on the cover page and in
the closing lines. All say the same in published resolutions. The day that most places tell is taken as right, and each
other one is reported. The steps of published files are left aside: in every eighth they tell another day.)",
    .authority = "published texts: title line, closing lines and metadata agree in 1,916 of 1,916",
    .example =
        {.bad =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="⟦2023-12-20⟧" refersTo="#adoptionDate">20 December 2023</docDate></event></p>)",
         .good =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
         .slot = Slot::conclusions},
    .check = check};

}  // namespace resolute::rules
