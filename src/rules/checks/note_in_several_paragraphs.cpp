// SPDX-License-Identifier: Apache-2.0
#include <array>

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

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
<p>⟦Voir également A/58/161.⟧</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III)&#160;; voir également A/58/161.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
<p>⟦Véase también A/58/161.⟧</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III); véase también A/58/161.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
<p>⟦См. также A/58/161.⟧</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III); см. также A/58/161.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
<p>⟦انظر أيضا A/58/161.⟧</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3)؛ انظر أيضا A/58/161.</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
<p>⟦另见A/58/161。⟧</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议；另见A/58/161。</p>
</authorialNote></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

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
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
