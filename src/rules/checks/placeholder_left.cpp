// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/placeholders.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) {
        if (words.passage.role == model::Passage::Role::cell) continue;
        for (const auto& place : placeholders(words.prose.text, words.bytes)) {
            const auto seen = words.prose.text.substr(place.begin, place.end - place.begin);
            const auto span = words.prose.span(subject.source(), place.begin, place.end);
            auto message = cat("`", seen, "` stands for something not filled in");
            // Annexed forms and treaties have gaps that are to be filled in by others.
            const bool form =
                seen.front() == '_' && words.passage.document != &model::main_document(subject.document);
            form ? found.hint(span, std::move(message)) : found.at(span, std::move(message));
        }
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its decisions of ⟦XX⟧ December 2023 and of ⟦__⟧ January 2024,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its decisions of 19 December 2023 and of 8 January 2024,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of ⟦[…]⟧ and that of the ⟦___⟧ Committee,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the Secretary-General and its words “libraries […] are open to all”,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> sa résolution 77/⟦XX⟧ sur les bibliothèques,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> sa résolution 77/100 sur les bibliothèques,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> su resolución 77/⟦XX⟧ sobre las bibliotecas,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> su resolución 77/100 sobre las bibliotecas,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на свою резолюцию 77/⟦XX⟧ о библиотеках,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на свою резолюцию 77/100 о библиотеках,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قرارها 77/⟦XX⟧ بشأن المكتبات،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قرارها 77/100 بشأن المكتبات،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于图书馆的第77/⟦XX⟧号决议，</p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于图书馆的第77/100号决议，</p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule placeholder_left{
    .code = "DRAFT002",
    .name = "placeholder-left",
    .levels = staged(Level::hint, Level::error, Level::error, Level::warning),
    .summary = "a stand-in for a number, date or name that was never filled in",
    .why =
        R"(While a text is written, `A/C.3/78/L.XX`, `TBD`, `…/…` or `[date]` keep the place of what is not yet known. In a text
that is submitted they are gaps.)",
    .authority = "common practice of drafting",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution 77/⟦XX⟧ on libraries,</p>
</container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution 77/100 on libraries,</p>
</container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
