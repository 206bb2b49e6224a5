// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "rules/edits.h"
#include "rules/note_calls.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    if (subject.language != "ar") return;
    std::vector<CallPlace> places;
    for (const auto& call : subject.reading->calls)
        if (call.words->passage.role != model::Passage::Role::cell)
            places.push_back(call_place(subject, call));
    // Some files have none at all.
    const auto whole =
        std::ranges::count_if(places, [](const auto& each) { return each.opened && each.closed; });
    for (const auto& place : places) {
        if (place.opened && place.closed) continue;
        const auto name = name_span(subject, place.element);
        if (!place.opened && !place.closed) {
            if (whole > 0) found.hint(name, "the call of a note without parentheses, expected `(` and `)`");
            continue;
        }
        auto& finding = found.at(name, cat("the call of a note without `", place.opened ? ')' : '(', "`"));
        // A parenthesis of the other kind stands there where a converter mixed up the directions.
        if (place.opened ? trimmed_text(place.behind).starts_with('(')
                         : trimmed_text(place.before).ends_with(')'))
            continue;
        const auto at = place.opened ? place.element.end : place.element.begin;
        offer(finding, "set the parenthesis",
              Edit{{at, at}, cat("<sup>", place.opened ? ')' : '(', "</sup>")}, Trust::safe);
    }
}

}  // namespace

extern constinit const Rule note_call_parenthesis_missing{
    .code = "NOTE014",
    .name = "note-call-parenthesis-missing",
    .levels = always(Level::warning),
    .summary = "the call of a footnote in Arabic without one of its parentheses",
    .why =
        R"(Arabic sets the figure that calls a note between superscript parentheses, before the comma. In the file each of
them is a `sup` of its own, before and behind the note.)",
    .authority = "published Arabic texts, 97.9 %",
    .example =
        {.bad =
             R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق
الإنسان<sup>(</sup><⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote>،</p></container>)",
         .good =
             R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق
الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>)",
         .slot = Slot::preamble,
         .language = "ar"},
    .check = check,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
