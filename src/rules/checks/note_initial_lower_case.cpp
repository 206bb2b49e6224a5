// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

/// The capital of a small Latin or Cyrillic letter; 0 for anything else.
char32_t capital_of(char32_t letter) {
    if (letter >= 'a' && letter <= 'z') return letter - 0x20;
    if (letter >= U'à' && letter <= U'þ' && letter != U'÷') return letter - 0x20;
    if (letter >= U'а' && letter <= U'я') return letter - 0x20;
    return 0;
}

void check(const Subject& subject, Findings& found) {
    for (const auto& each : notes(subject)) {
        if (!each.first) continue;
        const auto& prose = each.first->prose;
        const std::string_view text = prose.text;
        const auto begin = note_begin(text);
        const auto letter = character_at(text, begin);
        const auto capital = capital_of(letter.code);
        const auto words = text.substr(begin);
        if (capital == 0 || words.starts_with("www.") || words.starts_with("http")) continue;
        std::string expected;
        append_utf8(expected, capital);
        auto& finding = found.at(
            prose.span(subject.source(), begin, begin + letter.length),
            cat("the note begins with `", words.substr(0, letter.length), "`, expected `", expected, "`"));
        offer(finding, cat("write `", expected, "`"),
              replacement(subject, prose, begin, begin + letter.length, expected), Trust::review);
    }
}

constexpr std::array more{
    Example{
        .bad = R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав
человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>⟦р⟧езолюция 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good = R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав
человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>⟦r⟧ésolution 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>⟦r⟧esolución 217 A (III).</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"}};

}  // namespace

extern constinit const Rule note_initial_lower_case{
    .code = "NOTE009",
    .name = "note-initial-lower-case",
    .levels = always(Level::warning),
    .summary = "a footnote that begins with a small letter",
    .why =
        R"(A note is a sentence of its own: it begins with a capital, a figure or a symbol, "Resolution 70/1.", "See
A/58/161."; only an address may begin otherwise.)",
    .authority = "Editorial Manual, Footnotes; published texts, 99.8 %",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>⟦r⟧esolution 217 A (III).</p>
</authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
