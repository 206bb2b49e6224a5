// SPDX-License-Identifier: Apache-2.0
#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& each : notes(subject))
        if (!each.words)
            found.at(name_span(subject, each.note->at.span), cat("note `", each.marker(), "` has no words"));
}

}  // namespace

extern constinit const Rule note_empty{
    .code = "NOTE002",
    .name = "note-empty",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a footnote without words",
    .why =
        R"(A marker in the text sends the reader to the foot of the page, where he finds nothing. Either the source is missing
or the note should go.)",
    .authority = "Editorial Manual, Footnotes",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p> </p></authorialNote> on human
rights,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote> on human rights,</p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
