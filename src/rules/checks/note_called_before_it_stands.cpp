// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    const auto& calls = subject.reading->calls;
    std::map<std::string_view, std::size_t> notes;  // where in the calls, by eId
    bool again = false;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        again = again || calls[i].call;
        if (calls[i].note) notes.emplace(model::value(calls[i].note->attributes, "eId"), i);
    }
    if (!again) return;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        if (!calls[i].call) continue;
        const auto href = model::value(calls[i].call->attributes, "href");
        const auto note = href.starts_with('#') ? notes.find(href.substr(1)) : notes.end();
        if (note == notes.end() || note->second < i) continue;
        auto& finding = found.at(name_span(subject, calls[i].call->at.span),
                                 "a further call before the note itself, expected the note here");
        finding.labels.push_back({marker_span(subject, *calls[note->second].note), "the note"});
    }
}

}  // namespace

extern constinit const Rule note_called_before_it_stands{
    .code = "NOTE019",
    .name = "note-called-before-it-stands",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a further call to a footnote in front of the place where the note stands",
    .why =
        R"(The note stands at its first call, where its number is given out; `noteRef` repeats the number further on. In front of
the note it shows a number that the reader has not yet met, and breaks the order 1, 2, 3.)",
    .authority = "Editorial Manual, Footnotes; Akoma Ntoso 1.0, part 2, element `noteRef`",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<⟦noteRef⟧ href="#authorialNote_1" marker="1"/></p></container>
<container name="Reaffirming" eId="container_2"><p><i>Reaffirming</i> the Declaration,<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p></authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>
<container name="Reaffirming" eId="container_2"><p><i>Reaffirming</i> the Declaration,<noteRef href="#authorialNote_1"
marker="1"/></p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
