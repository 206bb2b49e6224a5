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
        // What a colon announces a converter may have put behind the note.
        report_ending(subject, found, prose, *seen, Mark::stop, cat("note `", each.marker(), "`"),
                      seen->mark == Mark::colon);
    }
}

constexpr std::array relaxed{Relaxed{model::Organ::unknown, "zh", always(Level::warning)}};

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le Programme de développement durable<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 70/⟦1⟧</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le Programme de développement durable<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 70/1.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Agenda 2030 para el Desarrollo Sostenible<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 70/⟦1⟧</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Agenda 2030 para el Desarrollo Sostenible<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 70/1.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Повестку дня в области устойчивого развития<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 70/⟦1⟧</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Повестку дня в области устойчивого развития<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 70/1.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى خطة التنمية المستدامة<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 70/⟦1⟧</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى خطة التنمية المستدامة<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 70/1.</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《2030年可持续发展议程》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第70/1号决⟦议⟧</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《2030年可持续发展议程》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第70/1号决议。</p>
</authorialNote></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

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
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
