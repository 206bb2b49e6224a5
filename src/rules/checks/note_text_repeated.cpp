// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <map>
#include <utility>

#include "rules/note_sources.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    const auto language = citations::language_from_code(subject.language);
    if (!language) return;
    std::map<std::string_view, const Note*> seen;
    const Note* before = nullptr;
    for (const auto& note : notes(subject)) {
        const auto text = note.text();
        const auto* last = std::exchange(before, &note);
        if (text.empty() || source_of_note(text, *language).kind == NoteSource::repeat) continue;
        const auto [known, fresh] = seen.emplace(text, &note);
        if (fresh) continue;
        const bool next = last && last->text() == text;
        auto& finding = found.at(span_of(subject, note, 0, text.size()),
                                 next ? cat("the same words as in the note before, expected to refer to it")
                                      : cat("the same words as in note ", known->second->marker()));
        finding.labels.push_back(
            {marker_span(subject, *known->second->note), "the first note with these words"});
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le Programme de développement durable<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 70/1.</p>
</authorialNote> et les objectifs du Programme<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>⟦Résolution 70/1.⟧</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le Programme de développement durable<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 70/1.</p>
</authorialNote> et les objectifs du Programme,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Agenda 2030 para el Desarrollo Sostenible<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 70/1.</p>
</authorialNote> y los objetivos de la Agenda<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>⟦Resolución 70/1.⟧</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Agenda 2030 para el Desarrollo Sostenible<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 70/1.</p>
</authorialNote> y los objetivos de la Agenda,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Повестку дня в области устойчивого развития<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 70/1.</p>
</authorialNote> и цели Повестки дня<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>⟦Резолюция 70/1.⟧</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Повестку дня в области устойчивого развития<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 70/1.</p>
</authorialNote> и цели Повестки дня,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى خطة التنمية المستدامة<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 70/1.</p>
</authorialNote><sup>)</sup> وأهداف الخطة<sup>(</sup><authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>⟦القرار 70/1.⟧</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى خطة التنمية المستدامة<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 70/1.</p>
</authorialNote><sup>)</sup> وأهداف الخطة،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《2030年可持续发展议程》<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第70/1号决议。</p>
</authorialNote>及《议程》各项目标，<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>⟦第70/1号决议。⟧</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《2030年可持续发展议程》<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第70/1号决议。</p>
</authorialNote>及《议程》各项目标，</p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule note_text_repeated{
    .code = "NOTE016",
    .name = "note-text-repeated",
    .levels = always(Level::hint),
    .summary = "two footnotes with the same words",
    .why =
        R"(A source is cited once, where it is first named, in the preamble or in the operative part. A second note with the same
words is better left out; right behind the first one it would be "Ibid.".)",
    .authority = "Editorial Manual, Footnotes, chapter 5; published texts, 98 % of notes differ",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Agenda,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 70/1.</p></authorialNote> and the
goals of the Agenda,<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>⟦Resolution 70/1.⟧</p>
</authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Agenda,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 70/1.</p></authorialNote> and the
goals of the Agenda,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
