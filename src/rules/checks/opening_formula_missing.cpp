// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/gap.h"
#include "rules/marks.h"
#include "rules/opening.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Where the formula is expected: the preamble, else the operative part; nothing in a document without text.
const model::Part* place_for(const model::Document& document) {
    for (const std::string_view name : {"preamble", "mainBody"})
        if (const auto parts = model::parts(document, name); !parts.empty()) return parts.front();
    return nullptr;
}

void check(const Subject& subject, Findings& found) {
    const auto formula = opening_formula(subject.organ, subject.language);
    const auto expected = formula.empty() ? std::string("no opening formula")
                                          : cat("expected the opening formula `", formula, "`");
    for (const auto& text : subject.reading->texts) {
        const auto* part = place_for(*text.document);
        if (!text.resolution || !part) continue;
        if (std::ranges::any_of(text.lines, [](const TextLine& line) {
                return line.step.kind == model::Step::Kind::formula;
            }))
            continue;
        const auto first = std::ranges::find_if(
            text.lines, [](const TextLine& line) { return !trimmed_text(line.prose.text).empty(); });
        if (first == text.lines.end()) {
            found.at(name_span(subject, part->at.span), expected);
            continue;
        }
        const auto words = trimmed(first->prose.text);
        const auto end = std::min(first->prose.text.find_first_of(" \t\n", words.begin), words.end);
        auto& finding = found.at(
            {gap_behind(subject, part->at.span), first->prose.span(subject.source(), words.begin, end).end},
            cat("the text begins with `", first->prose.text.substr(words.begin, end - words.begin), "`, ",
                expected));
        if (formula.empty() || part->name != "preamble") continue;
        const auto open = subject.tree[subject.tree.at(part->at.span.begin)].open;
        const auto [tag, end_tag] = opening_tags(subject);
        offer(finding, cat("begin with `", formula, "`"),
              Edit{{open.end, open.end},
                   cat("<formula name=\"enactingFormula\" eId=\"formula_1\"><p>", tag, formula, end_tag,
                       written(Mark::comma, subject.language), "</p></formula>")},
              Trust::review);
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(⟦<container name="Réaffirmant" eId="container_2"><p><i>Réaffirmant⟧</i> son attachement à la paix,</p></container>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>L’Assemblée générale</i>,</p></formula>
<container name="Réaffirmant" eId="container_2"><p><i>Réaffirmant</i> son attachement à la paix,</p></container>)",
        .slot = Slot::formula,
        .language = "fr"},
    Example{
        .bad =
            R"(⟦<container name="Reafirmando" eId="container_2"><p><i>Reafirmando⟧</i> su compromiso con la paz,</p></container>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>La Asamblea General</i>,</p></formula>
<container name="Reafirmando" eId="container_2"><p><i>Reafirmando</i> su compromiso con la paz,</p></container>)",
        .slot = Slot::formula,
        .language = "es"},
    Example{
        .bad =
            R"(⟦<container name="подтверждая" eId="container_2"><p><i>подтверждая⟧</i> свою приверженность миру,</p></container>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>Генеральная Ассамблея</i>,</p></formula>
<container name="подтверждая" eId="container_2"><p><i>подтверждая</i> свою приверженность миру,</p></container>)",
        .slot = Slot::formula,
        .language = "ru"},
    Example{
        .bad =
            R"(⟦<container name="وإذ تؤكد من جديد" eId="container_2"><p><b><i>وإذ⟧ تؤكد من جديد</i></b> التزامها بالسلام،</p></container>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><b><i>إن الجمعية العامة</i></b>،</p></formula>
<container name="وإذ تؤكد من جديد" eId="container_2"><p><b><i>وإذ تؤكد من جديد</i></b> التزامها بالسلام،</p></container>)",
        .slot = Slot::formula,
        .language = "ar"},
    Example{.bad = R"(⟦<container name="重申" eId="container_2"><p><b>重申</b>致力于和平，⟧</p></container>)",
            .good =
                R"(<formula name="enactingFormula" eId="formula_1"><p><b>大会</b>，</p></formula>
<container name="重申" eId="container_2"><p><b>重申</b>致力于和平，</p></container>)",
            .slot = Slot::formula,
            .language = "zh"}};

}  // namespace

extern constinit const Rule opening_formula_missing{
    .code = "STR001",
    .name = "opening-formula-missing",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a resolution that does not begin with the name of its organ",
    .why =
        R"(A resolution is one sentence whose subject is the organ: "The General Assembly, recalling …, decides …". Without it
the sentence has no subject. It stands in a `formula` at the head of the preamble; where there is no preamble, alone.)",
    .authority = "Editorial Manual, Drafting and editing of resolutions; published texts, 99.7 %",
    .example =
        {.bad =
             R"(⟦<container name="Reaffirming" eId="container_2"><p><i>Reaffirming⟧</i> its commitment,</p></container>)",
         .good =
             R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>
<container name="Reaffirming" eId="container_2"><p><i>Reaffirming</i> its commitment,</p></container>)",
         .slot = Slot::formula},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
