// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/marks.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& each : notes(subject)) {
        if (!each.words) continue;
        const auto& prose = each.words->prose;
        const auto seen = ending(prose, subject.language);
        if (!seen || seen->mark == Mark::stop) continue;
        if (is_final(std::string_view(prose.text).substr(seen->begin, seen->end - seen->begin))) continue;
        report_ending(subject, found, prose, *seen, Mark::stop, cat("note `", each.marker(), "`"));
    }
}

constexpr std::array relaxed{Relaxed{model::Organ::unknown, "zh", always(Level::warning)}};

}  // namespace

extern constinit const Rule note_final_stop_missing{
    .code = "NOTE004",
    .name = "note-final-stop-missing",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a footnote that does not end with a full stop",
    .why =
        R"(Every footnote ends with a full stop, whether it is a sentence or only a symbol: "A/58/161." Chinese notes end with
`。`, or with a plain point where they cite a source in English.)",
    .authority = "Editorial Manual, Footnotes; published texts, 99.6 to 99.9 %, Chinese 99.7 %",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 70/⟦1⟧</p></authorialNote> on
human rights,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 70/1.</p></authorialNote> on
human rights,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .relaxed = relaxed};

}  // namespace resolute::rules
