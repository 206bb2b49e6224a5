// SPDX-License-Identifier: Apache-2.0
#include <array>
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

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Universal Declaration of Human Rights,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>
<container name="Reaffirming" eId="container_2"><p><i>Reaffirming</i> the Universal Declaration of Human Rights,<noteRef href="#authorialNote_1" marker="⟦2⟧"/></p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Universal Declaration of Human Rights,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>
<container name="Reaffirming" eId="container_2"><p><i>Reaffirming</i> the Universal Declaration of Human Rights,<noteRef href="#authorialNote_1" marker="1"/></p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>
<container name="Réaffirmant" eId="container_2"><p><i>Réaffirmant</i> la Déclaration universelle des droits de l’homme<noteRef href="⟦#authorialNote_2⟧" marker="2"/>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>
<container name="Réaffirmant" eId="container_2"><p><i>Réaffirmant</i> la Déclaration universelle des droits de l’homme<noteRef href="#authorialNote_1" marker="1"/>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>
<container name="Reafirmando" eId="container_2"><p><i>Reafirmando</i> la Declaración Universal de Derechos Humanos<noteRef href="⟦#authorialNote_2⟧" marker="2"/>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>
<container name="Reafirmando" eId="container_2"><p><i>Reafirmando</i> la Declaración Universal de Derechos Humanos<noteRef href="#authorialNote_1" marker="1"/>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>
<container name="подтверждая" eId="container_2"><p><i>подтверждая</i> Всеобщую декларацию прав человека<noteRef href="⟦#authorialNote_2⟧" marker="2"/>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>
<container name="подтверждая" eId="container_2"><p><i>подтверждая</i> Всеобщую декларацию прав человека<noteRef href="#authorialNote_1" marker="1"/>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>
<container name="وإذ تؤكد من جديد" eId="container_2"><p><b><i>وإذ تؤكد من جديد</i></b> الإعلان العالمي لحقوق الإنسان<sup>(</sup><noteRef href="⟦#authorialNote_2⟧" marker="2"/><sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>
<container name="وإذ تؤكد من جديد" eId="container_2"><p><b><i>وإذ تؤكد من جديد</i></b> الإعلان العالمي لحقوق الإنسان<sup>(</sup><noteRef href="#authorialNote_1" marker="1"/><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>
<container name="重申" eId="container_2"><p><b>重申</b>《世界人权宣言》，<noteRef href="⟦#authorialNote_2⟧" marker="2"/></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>
<container name="重申" eId="container_2"><p><b>重申</b>《世界人权宣言》，<noteRef href="#authorialNote_1" marker="1"/></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

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
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
