// SPDX-License-Identifier: Apache-2.0
#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    int last = 0;
    for (const auto& each : notes(subject)) {
        const auto number = marker_number(each.marker());
        last = number.value_or(each.marker().empty() ? last + 1 : last);
        if (!each.marker().empty()) continue;
        auto& finding = found.at(name_span(subject, each.note->at.span),
                                 cat("a note without a marker, expected `", last, "`"));
        offer(finding, cat("give it the marker `", last, "`"),
              set_attribute(subject, each.note->at.span, each.note->attributes, "marker", cat(last)),
              Trust::safe);
    }
}

}  // namespace

extern constinit const Rule note_marker_missing{
    .code = "NOTE006",
    .name = "note-marker-missing",
    .levels = always(Level::error),
    .summary = "a footnote without a marker",
    .why =
        R"(The attribute `marker` holds the number that is printed in the text and before the note. Without it neither can be
printed.)",
    .authority = "Akoma Ntoso 1.0, part 2, element `authorialNote`",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<⟦authorialNote⟧ placement="bottom" eId="authorialNote_1"><p>Resolution 70/1.</p></authorialNote> on human
rights,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 70/1.</p></authorialNote> on
human rights,</p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
