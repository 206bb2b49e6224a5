// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// "See." that names nothing to be seen.
bool names_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 12> words{"See",   "See also",  "Voir", "Voir aussi",
                                                     "Véase", "Véanse",    "См",   "См. также",
                                                     "انظر",  "انظر أيضا", "见",   "另见"};
    auto bare = trimmed_text(text);
    for (const std::string_view mark : {".", "。"})
        if (bare.ends_with(mark)) bare.remove_suffix(mark.size());
    return std::ranges::find(words, bare) != words.end();
}

/// "…", "?": marks where words should stand.
bool has_marks_only(const Note& each) {
    using enum Token::Kind;
    return each.paragraphs == 1 && std::ranges::none_of(each.words->tokens, [](const Token& token) {
               return token.is(word) || token.is(number) || token.is(han);
           });
}

void check(const Subject& subject, Findings& found) {
    for (const auto& each : notes(subject)) {
        const auto at = name_span(subject, each.note->at.span);
        if (!each.words || has_marks_only(each))
            found.at(at, cat("note `", each.marker(), "` has no words"));
        else if (names_nothing(each.text()))
            found.at(at, cat("note `", each.marker(), "` names nothing to be seen"));
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Declaration,<⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p>?</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Declaration,<⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p>See.</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>See resolution 217 A (III).</p>
</authorialNote></p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Declaration,<⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p>.</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p> </p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p> </p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p> </p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p> </p>
</authorialNote><sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p> </p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule note_empty{
    .code = "NOTE002",
    .name = "note-empty",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a footnote without words",
    .why =
        R"(A marker in the text sends the reader to the foot of the page, where he finds nothing. Either the source is missing
or the note should go.)",
    .authority = "Editorial Manual, Footnotes",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<⟦authorialNote⟧ marker="1" placement="bottom" eId="authorialNote_1"><p> </p></authorialNote> on human
rights,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote> on human rights,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
