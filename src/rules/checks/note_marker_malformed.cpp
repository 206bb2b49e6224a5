// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    bool numbered = false;
    for (const auto& each : notes(subject)) {
        const auto marker = each.marker();
        if (marker.empty()) continue;
        const auto span = marker_span(subject, *each.note);
        if (const auto number = marker_number(marker)) {
            numbered = true;
            if (cat(*number) == marker && *number > 0) continue;
            auto& finding = found.at(span, cat("marker `", marker, "`, expected a number from 1 on"));
            if (*number > 0)
                offer(finding, cat("write `", *number, "`"), Edit{span, cat(*number)}, Trust::safe);
        } else if (marker.find_first_not_of('*') == std::string_view::npos) {
            // Headings of annexed lists have asterisks of their own.
            if (numbered && each.caller->passage.role != model::Passage::Role::heading)
                found.hint(span, cat("marker `", marker, "` behind numbered notes, expected before them"));
        } else if (each.caller->passage.role != model::Passage::Role::cell || marker.size() > 2) {
            found.at(span, cat("marker `", marker, "`, expected a number"));
        }
    }
}

constexpr std::array more{
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="⟦01⟧" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
            .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="⟦a⟧" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="⟦a⟧" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="⟦a⟧" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="⟦a⟧" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="⟦a⟧" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule note_marker_malformed{
    .code = "NOTE017",
    .name = "note-marker-malformed",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a footnote marker that is no number",
    .why =
        R"(Notes are marked with the figures 1, 2, 3 … in the body and in the annexes. Letters mark notes within tables only;
asterisks belong to lists of members and to the masthead, before the first number.)",
    .authority =
        "Editorial Manual, Footnotes: footnote indicators; published texts, letters outside of tables 0",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="⟦a⟧" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
