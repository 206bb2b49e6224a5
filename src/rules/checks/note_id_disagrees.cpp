// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/label_ids.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

constexpr std::string_view prefix = "authorialNote_";

void check(const Subject& subject, Findings& found) {
    const auto& all = notes(subject);
    constexpr std::size_t most_fixes = 50;  // each looks at all identifiers
    for (std::size_t i = 0, fixes = 0; i < all.size(); ++i) {
        const auto* id = model::find(all[i].note->attributes, "eId");
        const auto number = marker_number(all[i].marker());
        if (!id || !number || !id->value.starts_with(prefix)) continue;
        const auto counted = marker_number(std::string_view(id->value).substr(prefix.size()));
        // Files whose markers begin at 2 count the identifiers from 1.
        if (!counted || *counted == *number || static_cast<std::size_t>(*counted) == i + 1) continue;
        const auto right = cat(prefix, *number);
        auto& finding = found.at(
            id->at.span.empty() ? name_span(subject, all[i].note->at.span) : id->at.span,
            cat("identifier `", id->value, "` of the note `", all[i].marker(), "`, expected `", right, "`"));
        if (++fixes > most_fixes) continue;
        if (auto edits = rename_ids(subject, {{id->value, right}}); !edits.empty())
            finding.fixes.push_back({cat("write `", right, "`"), std::move(edits), Trust::review});
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="⟦authorialNote_4⟧"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="⟦authorialNote_4⟧"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="⟦authorialNote_4⟧"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="⟦authorialNote_4⟧"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="⟦authorialNote_4⟧"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule note_id_disagrees{
    .code = "NOTE015",
    .name = "note-id-disagrees",
    .levels = always(Level::hint),
    .summary = "a footnote whose eId counts otherwise than its marker",
    .why =
        R"(Published files give the note with the marker 7 the eId `authorialNote_7`. Another number is no fault of the text,
but a sign that a note was moved, or its marker changed, by hand. Further calls in the text follow the identifier; links from
elsewhere may lead to it, so a person must look.)",
    .authority = "Akoma Ntoso Naming Convention 1.0, element identifiers; published texts, 99.8 %",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="⟦authorialNote_4⟧"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
