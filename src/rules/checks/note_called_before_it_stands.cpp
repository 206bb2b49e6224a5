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

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<⟦noteRef⟧ href="#authorialNote_1" marker="1"/>,</p></container>
<container name="Réaffirmant" eId="container_2"><p><i>Réaffirmant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>
<container name="Réaffirmant" eId="container_2"><p><i>Réaffirmant</i> la Déclaration universelle des droits de l’homme<noteRef href="#authorialNote_1" marker="1"/>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<⟦noteRef⟧ href="#authorialNote_1" marker="1"/>,</p></container>
<container name="Reafirmando" eId="container_2"><p><i>Reafirmando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>
<container name="Reafirmando" eId="container_2"><p><i>Reafirmando</i> la Declaración Universal de Derechos Humanos<noteRef href="#authorialNote_1" marker="1"/>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<⟦noteRef⟧ href="#authorialNote_1" marker="1"/>,</p></container>
<container name="подтверждая" eId="container_2"><p><i>подтверждая</i> Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>
<container name="подтверждая" eId="container_2"><p><i>подтверждая</i> Всеобщую декларацию прав человека<noteRef href="#authorialNote_1" marker="1"/>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><⟦noteRef⟧ href="#authorialNote_1" marker="1"/><sup>)</sup>،</p></container>
<container name="وإذ تؤكد من جديد" eId="container_2"><p><b><i>وإذ تؤكد من جديد</i></b> الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>
<container name="وإذ تؤكد من جديد" eId="container_2"><p><b><i>وإذ تؤكد من جديد</i></b> الإعلان العالمي لحقوق الإنسان<sup>(</sup><noteRef href="#authorialNote_1" marker="1"/><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<⟦noteRef⟧ href="#authorialNote_1" marker="1"/></p></container>
<container name="重申" eId="container_2"><p><b>重申</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>
<container name="重申" eId="container_2"><p><b>重申</b>《世界人权宣言》，<noteRef href="#authorialNote_1" marker="1"/></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

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
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
