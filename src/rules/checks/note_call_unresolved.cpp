// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    std::map<std::string_view, std::string_view> markers;  // by eId
    for (const auto& each : notes(subject))
        markers.emplace(model::value(each.note->attributes, "eId"), each.marker());
    for (const auto& each : subject.reading->calls) {
        if (!each.call) continue;
        const auto* href = model::find(each.call->attributes, "href");
        const auto name = name_span(subject, each.call->at.span);
        if (!href) {
            found.at(name, "a call that names no note, expected `href`");
            continue;
        }
        const auto note = href->value.starts_with('#') ? markers.find(std::string_view(href->value).substr(1))
                                                       : markers.end();
        if (note == markers.end()) {
            found.at(href->at.span.empty() ? name : href->at.span,
                     cat("`", href->value, "` is no footnote of this document"));
            continue;
        }
        const auto* marker = model::find(each.call->attributes, "marker");
        if (!marker || marker->value == note->second) continue;
        auto& finding = found.at(marker->at.span.empty() ? name : marker->at.span,
                                 cat("call `", marker->value, "` of the note `", note->second, "`"));
        offer(finding, cat("write `", note->second, "`"), Edit{marker->at.span, escaped(note->second)},
              Trust::safe);
    }
}

}  // namespace

extern constinit const Rule note_call_unresolved{
    .code = "NOTE003",
    .name = "note-call-unresolved",
    .levels = always(Level::error),
    .summary = "a further call to a note that is not there, or with another marker",
    .why =
        R"(`noteRef` calls a footnote again that stands at its first call: its `href` is `#` and the note's `eId`, its `marker`
the note's marker. A call that leads nowhere prints a number without a note; another marker sends the reader to the
wrong one.)",
    .authority = "Akoma Ntoso 1.0, part 2, element `noteRef`",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote> on human rights,</p></container>
<container name="Reaffirming" eId="container_2"><p><i>Reaffirming</i> the
Declaration,<noteRef href="⟦#authorialNote_2⟧" marker="2"/></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote> on human rights,</p></container>
<container name="Reaffirming" eId="container_2"><p><i>Reaffirming</i> the
Declaration,<noteRef href="#authorialNote_1" marker="1"/></p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
