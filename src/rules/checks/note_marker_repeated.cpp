// SPDX-License-Identifier: Apache-2.0
#include <array>

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

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote> et le Programme de développement durable<authorialNote marker="⟦1⟧" placement="bottom" eId="authorialNote_2"><p>Résolution 70/1.</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote> et le Programme de développement durable<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>Résolution 70/1.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote> y la Agenda 2030<authorialNote marker="⟦1⟧" placement="bottom" eId="authorialNote_2"><p>Resolución 70/1.</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote> y la Agenda 2030<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>Resolución 70/1.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote> и Повестку дня<authorialNote marker="⟦1⟧" placement="bottom" eId="authorialNote_2"><p>Резолюция 70/1.</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote> и Повестку дня<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>Резолюция 70/1.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup> وخطة التنمية المستدامة<sup>(</sup><authorialNote marker="⟦1⟧" placement="bottom" eId="authorialNote_2"><p>القرار 70/1.</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup> وخطة التنمية المستدامة<sup>(</sup><authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>القرار 70/1.</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote>和《议程》，<authorialNote marker="⟦1⟧" placement="bottom" eId="authorialNote_2"><p>第70/1号决议。</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote>和《议程》，<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>第70/1号决议。</p>
</authorialNote></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

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
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
