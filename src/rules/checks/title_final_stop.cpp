// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/marks.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& title : marked(subject, "preface", "docTitle")) {
        const auto last = ending(title.words->prose, subject.language);
        if (!last || title.extent.empty() || last->begin < title.extent.begin || last->closed) continue;
        if (last->mark == Mark::none || last->mark == Mark::other || last->mark == Mark::colon) continue;
        auto& finding = found.at(title.words->prose.span(subject.source(), last->begin, last->end),
                                 cat("the title ends with ", name_of(last->mark), ", expected no mark"));
        offer(finding, "delete it", replacement(subject, title.words->prose, last->begin, last->end, ""),
              Trust::safe);
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Bibliothèques publiques⟦.⟧</docTitle></p>)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Bibliothèques publiques</docTitle></p>)",
        .slot = Slot::preface,
        .language = "fr"},
    Example{
        .bad =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Bibliotecas públicas⟦.⟧</docTitle></p>)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Bibliotecas públicas</docTitle></p>)",
        .slot = Slot::preface,
        .language = "es"},
    Example{
        .bad =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Публичные библиотеки⟦.⟧</docTitle></p>)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Публичные библиотеки</docTitle></p>)",
        .slot = Slot::preface,
        .language = "ru"},
    Example{
        .bad =
            R"(<p><docNumber>78/999</docNumber> <docTitle refersTo="#resolutionTitle">المكتبات العامة⟦.⟧</docTitle></p>)",
        .good =
            R"(<p><docNumber>78/999</docNumber> <docTitle refersTo="#resolutionTitle">المكتبات العامة</docTitle></p>)",
        .slot = Slot::preface,
        .language = "ar"},
    Example{
        .bad =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">公共图书馆⟦。⟧</docTitle></p>)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">公共图书馆</docTitle></p>)",
        .slot = Slot::preface,
        .language = "zh"}};

}  // namespace

extern constinit const Rule title_final_stop{
    .code = "STR007",
    .name = "title-final-stop",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a title that ends with a full stop or another mark",
    .why =
        R"(The title of a resolution is no sentence: it stands behind the number line without a mark at its end.)",
    .authority = "Editorial Manual, Headings; published texts, 1,949 of 1,949",
    .example =
        {.bad =
             R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries⟦.⟧</docTitle></p>)",
         .good =
             R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
         .slot = Slot::preface},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
