// SPDX-License-Identifier: Apache-2.0
#include "rules/note_markers.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    const auto& all = notes(subject);
    for (const auto& fault : marker_faults(subject)) {
        if (!fault.repeated) continue;
        const auto& note = all[fault.index];
        auto& finding = found.at(marker_span(subject, *note.note),
                                 cat("a second note `", note.marker(), "`, expected `", fault.expected, "`"));
        finding.labels.push_back({marker_span(subject, *all[fault.other].note), "the other one"});
        if (fault.mendable) finding.fixes.push_back(mend(subject, fault));
    }
}

}  // namespace

extern constinit const Rule note_marker_repeated{
    .code = "NOTE005",
    .name = "note-marker-repeated",
    .levels = staged(Level::error, Level::error, Level::error, Level::warning),
    .summary = "two footnotes with the same marker",
    .why =
        R"(Two notes at the foot of the page under one number: the reader cannot tell which is meant. To call a note a second
time, write `noteRef` with the eId of the note; it repeats the marker without repeating the note.)",
    .authority = "Editorial Manual, Footnotes",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 70/1.</p></authorialNote> and
the Agenda,<authorialNote marker="⟦1⟧" placement="bottom" eId="authorialNote_2"><p>Resolution 70/2.</p></authorialNote></p>
</container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 70/1.</p></authorialNote> and
the Agenda,<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>Resolution 70/2.</p></authorialNote></p>
</container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
