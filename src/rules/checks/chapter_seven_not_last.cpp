// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/find.h"

namespace resolute::rules {

namespace {

/// How the paragraph begins; Arabic and Chinese may have other words before these.
struct Beginning {
    std::string_view language, words;
    bool anywhere = false;
};
constexpr std::array<Beginning, 6> beginnings{{{"en", "Acting under Chapter VII"},
                                               {"fr", "Agissant en vertu du Chapitre VII"},
                                               {"es", "Actuando en virtud del Capítulo VII"},
                                               {"ru", "действуя на основании главы VII"},
                                               {"ar", "يتصرف بموجب الفصل السابع", true},
                                               {"zh", "第七章采取行动", true}}};

void check(const Subject& subject, Findings& found) {
    const auto known = std::ranges::find(beginnings, subject.language, &Beginning::language);
    if (known == beginnings.end()) return;
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        const auto& paragraphs = units(text, false);
        for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
            const auto& prose = text.lines[paragraphs[i].first].prose;
            const std::string_view words = prose.text;
            const auto extent = trimmed(words);
            constexpr std::size_t near = 60;  // bytes of other words before
            const auto room = known->words.size() + (known->anywhere ? near : 0);
            const auto at = find_phrase(words.substr(0, extent.begin + room), known->words, extent.begin);
            if (at == std::string_view::npos) continue;
            auto& finding = found.at(prose.span(subject.source(), at, at + known->words.size()),
                                     cat("`", known->words,
                                         "` before other paragraphs of the preamble, "
                                         "expected as its last"));
            const auto& last = text.lines[paragraphs.back().first].prose;
            const auto end = trimmed(last.text);
            finding.labels.push_back({last.span(subject.source(), end.begin, end.end), "the last"});
        }
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Agissant" eId="container_1"><p><i>⟦Agissant</i> en vertu du Chapitre VII⟧ de la Charte des Nations Unies,</p></container>
<container name="Rappelant" eId="container_2"><p><i>Rappelant</i> ses résolutions sur les bibliothèques publiques,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> ses résolutions sur les bibliothèques publiques,</p></container>
<container name="Agissant" eId="container_2"><p><i>Agissant</i> en vertu du Chapitre VII de la Charte des Nations Unies,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Actuando" eId="container_1"><p><i>⟦Actuando</i> en virtud del Capítulo VII⟧ de la Carta de las Naciones Unidas,</p></container>
<container name="Recordando" eId="container_2"><p><i>Recordando</i> sus resoluciones sobre las bibliotecas públicas,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> sus resoluciones sobre las bibliotecas públicas,</p></container>
<container name="Actuando" eId="container_2"><p><i>Actuando</i> en virtud del Capítulo VII de la Carta de las Naciones Unidas,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="действуя" eId="container_1"><p><i>⟦действуя</i> на основании главы VII⟧ Устава Организации Объединенных Наций,</p></container>
<container name="ссылаясь" eId="container_2"><p><i>ссылаясь</i> на свои резолюции о публичных библиотеках,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на свои резолюции о публичных библиотеках,</p></container>
<container name="действуя" eId="container_2"><p><i>действуя</i> на основании главы VII Устава Организации Объединенных Наций,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="وإذ يتصرف" eId="container_1"><p><b><i>وإذ ⟦يتصرف</i></b> بموجب الفصل السابع⟧ من ميثاق الأمم المتحدة،</p></container>
<container name="إذ تشير" eId="container_2"><p><b><i>إذ تشير</i></b> إلى قراراتها المتعلقة بالمكتبات العامة،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قراراتها المتعلقة بالمكتبات العامة،</p></container>
<container name="وإذ يتصرف" eId="container_2"><p><b><i>وإذ يتصرف</i></b> بموجب الفصل السابع من ميثاق الأمم المتحدة،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="采取行动" eId="container_1"><p>根据《联合国宪章》⟦第七章<b>采取行动⟧</b>，</p></container>
<container name="回顾" eId="container_2"><p><b>回顾</b>其关于公共图书馆的各项决议，</p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于公共图书馆的各项决议，</p></container>
<container name="采取行动" eId="container_2"><p>根据《联合国宪章》第七章<b>采取行动</b>，</p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule chapter_seven_not_last{
    .code = "STR010",
    .name = "chapter-seven-not-last",
    .levels = always(Level::warning),
    .summary = "`Acting under Chapter VII` before other paragraphs of the preamble",
    .why =
        R"(The Security Council names the power it acts under immediately before what it decides: "Acting under Chapter VII of
the Charter of the United Nations," is the last paragraph of the preamble.)",
    .authority = "published texts of the Security Council, 154 of 154",
    .example =
        {.bad =
             R"(<container name="Acting" eId="container_1"><p><i>⟦Acting</i> under Chapter VII⟧ of the Charter of the United Nations,</p></container>
<container name="Recalling" eId="container_2"><p><i>Recalling</i> its resolutions on public libraries,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on public libraries,</p></container>
<container name="Acting" eId="container_2"><p><i>Acting</i> under Chapter VII of the Charter of the United Nations,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
