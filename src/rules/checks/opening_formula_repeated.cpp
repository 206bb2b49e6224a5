// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/reading.h"
#include "rules/rule.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        bool open = false;
        for (const auto& line : text.lines) {
            // A second text run on in the same statement has a formula of its own.
            if (line.operative) open = false;
            if (line.step.kind != model::Step::Kind::formula) continue;
            const auto words = trimmed(line.prose.text);
            if (open && !words.empty())
                found.at(line.prose.span(subject.source(), words.begin, words.end),
                         "a second opening formula in one preamble");
            open = true;
        }
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>L’Assemblée générale</i>,</p></formula>
<formula name="enactingFormula" eId="formula_2"><p><i>⟦L’Assemblée générale</i>,⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>L’Assemblée générale</i>,</p></formula>)",
        .slot = Slot::formula,
        .language = "fr"},
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>La Asamblea General</i>,</p></formula>
<formula name="enactingFormula" eId="formula_2"><p><i>⟦La Asamblea General</i>,⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>La Asamblea General</i>,</p></formula>)",
        .slot = Slot::formula,
        .language = "es"},
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>Генеральная Ассамблея</i>,</p></formula>
<formula name="enactingFormula" eId="formula_2"><p><i>⟦Генеральная Ассамблея</i>,⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>Генеральная Ассамблея</i>,</p></formula>)",
        .slot = Slot::formula,
        .language = "ru"},
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><b><i>إن الجمعية العامة</i></b>،</p></formula>
<formula name="enactingFormula" eId="formula_2"><p><b><i>⟦إن الجمعية العامة</i></b>،⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><b><i>إن الجمعية العامة</i></b>،</p></formula>)",
        .slot = Slot::formula,
        .language = "ar"},
    Example{.bad =
                R"(<formula name="enactingFormula" eId="formula_1"><p><b>大会</b>，</p></formula>
<formula name="enactingFormula" eId="formula_2"><p><b>⟦大会</b>，⟧</p></formula>)",
            .good = R"(<formula name="enactingFormula" eId="formula_1"><p><b>大会</b>，</p></formula>)",
            .slot = Slot::formula,
            .language = "zh"}};

}  // namespace

extern constinit const Rule opening_formula_repeated{
    .code = "STR006",
    .name = "opening-formula-repeated",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a second opening formula in one preamble",
    .why = R"(A resolution is one sentence with one subject, the organ, which is named once at its head.)",
    .authority = "Editorial Manual, Drafting and editing of resolutions",
    .example =
        {.bad =
             R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>
<formula name="enactingFormula" eId="formula_2"><p><i>⟦The General Assembly</i>,⟧</p></formula>)",
         .good =
             R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>)",
         .slot = Slot::formula},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
