// SPDX-License-Identifier: Apache-2.0
#include "rules/edits.h"
#include "rules/note_calls.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    const auto& calls = subject.reading->calls;
    for (std::size_t i = 1; i < calls.size(); ++i) {
        if (calls[i].words != calls[i - 1].words) continue;
        const auto before = call_place(subject, calls[i - 1]), place = call_place(subject, calls[i]);
        const std::string_view text = calls[i].words->prose.text;
        if (place.begin < before.end ||
            !trimmed_text(text.substr(before.end, place.begin - before.end)).empty())
            continue;
        auto& finding = found.at(name_span(subject, place.element),
                                 "the calls of two notes run together, expected a superscript comma between "
                                 "them");
        const auto end = before.outer().end;
        offer(finding, "put a comma between them",
              Edit{{end, end}, subject.language == "ar" ? "<sup>،</sup>" : "<sup>,</sup>"}, Trust::review);
    }
}

}  // namespace

extern constinit const Rule note_calls_run_together{
    .code = "NOTE013",
    .name = "note-calls-run-together",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::warning),
    .summary = "the calls of two footnotes at one place with nothing between them",
    .why =
        R"(The calls ¹ and ² side by side are read as ¹². A superscript comma separates them; better still is one note that
names both sources.)",
    .authority = "Editorial Manual, Footnotes: several references at one place",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports of the
Secretary-General,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p></authorialNote><⟦authorialNote⟧
marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p></authorialNote></p></container>)",
                .good =
                    R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports of the
Secretary-General,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p>
</authorialNote><sup>,</sup><authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p>
</authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
