// SPDX-License-Identifier: Apache-2.0
#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& each : notes(subject)) {
        if (each.paragraphs < 2) continue;
        const auto& prose = each.words->prose;
        const auto extent = trimmed(prose.text);
        found.at(prose.span(subject.source(), extent.begin, extent.end),
                 cat("note `", each.marker(), "` has ", each.paragraphs, " paragraphs, expected one"));
    }
}

}  // namespace

extern constinit const Rule note_in_several_paragraphs{
    .code = "NOTE010",
    .name = "note-in-several-paragraphs",
    .levels = always(Level::hint),
    .summary = "a footnote of more than one paragraph",
    .why = R"(A note is one paragraph. A second one is often the next note, whose call was lost.)",
    .authority = "published texts, 115,775 of 115,775 notes",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
<p>⟦See also A/58/161.⟧</p></authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III); see also
A/58/161.</p></authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
