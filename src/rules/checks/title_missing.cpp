// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/gap.h"
#include "rules/metadata.h"
#include "rules/reading.h"
#include "rules/rule.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    const bool titled = subject.organ == model::Organ::general_assembly ||
                        subject.organ == model::Organ::human_rights_council ||
                        subject.organ == model::Organ::economic_and_social_council;
    const bool complete = subject.kind == model::DocumentKind::resolution ||
                          subject.kind == model::DocumentKind::decision ||
                          subject.kind == model::DocumentKind::collection;
    if (!titled || !complete) return;
    const auto& main = model::main_document(subject.document);
    const auto prefaces = model::parts(main, "preface");
    for (const auto& title : marked(subject, "preface", "docTitle"))
        if (!title.extent.empty()) return;
    for (const auto& words : subject.reading->words) {
        const auto seen = trimmed(words.prose.text);
        if (words.passage.document != &main || words.part() != "preface" || seen.empty()) continue;
        const auto numbers = model::markup(*words.passage.content, "docNumber");
        found.at(numbers.empty() ? words.prose.span(subject.source(), seen.begin, seen.end)
                                 : gap_after(subject, numbers.front()->at.span),
                 "the number without a title, expected one behind it");
        return;
    }
    if (!prefaces.empty()) {
        found.at(name_span(subject, prefaces.front()->at.span), "no title, expected one behind the number");
        return;
    }
    const auto covers = model::parts(main, "coverPage");
    if (!covers.empty())
        found.at(gap_after(subject, covers.front()->at.span),
                 "no preface behind the cover page, expected the number and the title");
}

constexpr std::array more{
    Example{
        .bad = R"(<p><docNumber>78/999.</docNumber>⟦</p>⟧)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Bibliothèques publiques</docTitle></p>)",
        .slot = Slot::preface,
        .language = "fr"},
    Example{
        .bad = R"(<p><docNumber>78/999.</docNumber>⟦</p>⟧)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Bibliotecas públicas</docTitle></p>)",
        .slot = Slot::preface,
        .language = "es"},
    Example{
        .bad = R"(<p><docNumber>78/999.</docNumber>⟦</p>⟧)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Публичные библиотеки</docTitle></p>)",
        .slot = Slot::preface,
        .language = "ru"},
    Example{
        .bad = R"(<p><docNumber>78/999</docNumber>⟦</p>⟧)",
        .good =
            R"(<p><docNumber>78/999</docNumber> <docTitle refersTo="#resolutionTitle">المكتبات العامة</docTitle></p>)",
        .slot = Slot::preface,
        .language = "ar"},
    Example{
        .bad = R"(<p><docNumber>78/999.</docNumber>⟦</p>⟧)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">公共图书馆</docTitle></p>)",
        .slot = Slot::preface,
        .language = "zh"}};

}  // namespace

extern constinit const Rule title_missing{
    .code = "STR008",
    .name = "title-missing",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a resolution or decision without title",
    .why =
        R"(Resolutions and decisions of the General Assembly, the Economic and Social Council and the Human Rights Council have a title
behind their number: "78/11. Title". Those of the Security Council have none.)",
    .authority =
        "published texts: General Assembly 1,949 of 1,949, Human Rights Council 188 of 188, decisions 200 of "
        "200",
    .example =
        {.bad = R"(<p><docNumber>78/999.</docNumber>⟦</p>⟧)",
         .good =
             R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
         .slot = Slot::preface},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
