// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <string>

#include "citations/folded.h"
#include "rules/claims.h"
#include "rules/edits.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The first figures of a text.
std::string figures(std::string_view text) {
    const citations::Folded folded(text);
    const auto plain = folded.text();
    const auto begin = plain.find_first_of("0123456789");
    if (begin == std::string_view::npos) return {};
    return std::string(plain.substr(begin, plain.find_first_not_of("0123456789", begin) - begin));
}

/// The meeting of a record: "9054" of `S/PV.9054`, "50" of `A/78/PV.50 (Resumption 1)`.
std::string of_record(std::string_view symbol) {
    const auto at = symbol.find("/PV.");
    return at == std::string_view::npos ? std::string() : figures(symbol.substr(at));
}

/// The meetings of adoption on the cover page and in the closing lines, and where each stands.
std::map<std::string, Span> shown_meetings(const Subject& subject) {
    std::map<std::string, Span> meetings;
    for (const std::string_view part : {"coverPage", "conclusions"})
        for (const std::string_view name : {"inline", "location"})
            for (const auto& meeting : marked(subject, part, name)) {
                const auto& attributes = meeting.markup->attributes;
                if (model::value(attributes, "refersTo") != "#adoptionMeeting" &&
                    model::value(attributes, "name") != "adoptionMeeting")
                    continue;
                if (auto shown = figures(text_of(meeting)); !shown.empty())
                    meetings.try_emplace(std::move(shown), span_of(subject, meeting));
            }
    return meetings;
}

/// The record of meeting `number` in place of that of `told`.
void offer_record(const model::Attribute& record, std::string_view told, std::string_view number,
                  Diagnostic& finding) {
    const auto at = record.value.find(cat("/PV.", told));
    if (at == std::string::npos) return;
    const auto figures = at + std::string_view("/PV.").size();
    const auto right =
        cat(record.value.substr(0, figures), number, record.value.substr(figures + told.size()));
    offer(finding, cat("write `", right, "`"), Edit{record.at.span, escaped(right)}, Trust::review);
}

void check(const Subject& subject, Findings& found) {
    const auto* meta = model::meta(model::main_document(subject.document));
    if (!meta) return;
    const auto meetings = shown_meetings(subject);
    if (meetings.empty()) return;
    for (const auto* step : model::all_elements(*meta, "step")) {
        const auto* record = model::find(step->attributes, "as");
        if (!record || model::value(step->attributes, "outcome") != "adopted") continue;
        const auto told = of_record(record->value);
        if (told.empty() || meetings.contains(told)) continue;
        const auto& [number, place] = *meetings.begin();
        auto& finding = found.at(
            record->at.span,
            cat("`", record->value, "` as the record of the adoption, which was at meeting ", number));
        finding.labels.push_back({place, "the meeting"});
        // Either may be wrong; in a text not published yet the metadata follow the page.
        if (!is_of_publisher(subject)) {
            offer_record(*record, told, number, finding);
            continue;
        }
        auto& other = found.hint(
            place, cat("meeting ", number, ", but `", record->value, "` as the record of the adoption"));
        other.labels.push_back({record->at.span, "the record"});
    }
}

}  // namespace

extern constinit const Rule meeting_mismatch{
    .code = "META008",
    .name = "meeting-mismatch",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::hint),
    .summary = "a record of the adoption that is of another meeting than the page tells",
    .why =
        R"(The meeting at which a text was adopted stands on the cover page or in the closing lines ("50th plenary meeting"); the
step of adoption in the metadata names its verbatim record (`A/78/PV.50`). A text adopted by mail has none.)",
    .authority = "published texts, closing lines and cover pages",
    .example =
        {.bad =
             R"(<workflow source="#resolute"><step date="2023-12-19" by="#generalAssembly" outcome="adopted"
as="⟦A/78/PV.49⟧"/></workflow>)",
         .good =
             R"(<workflow source="#resolute"><step date="2023-12-19" by="#generalAssembly" outcome="adopted"
as="A/78/PV.50"/></workflow>)",
         .slot = Slot::analysis},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
