// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/numbering.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        bool behind_body = false;  // there it is an operative paragraph that a converter took for another
        for (const auto& line : text.lines) {
            behind_body = behind_body || line.operative;
            if (behind_body || line.is_heading() || !line.is_paragraph() || line.quoted) continue;
            const auto label = typed_label(line);
            if (label.empty() || !paragraph_number(label)) continue;
            const auto begin = trimmed(line.prose.text).begin;
            const auto behind = begin + label.size();
            auto& finding = found.at(line.prose.span(subject.source(), begin, behind),
                                     cat("`", label, "` before a preambular paragraph, expected no number"));
            const auto words = behind + trimmed(std::string_view(line.prose.text).substr(behind)).begin;
            auto deletion = replacement(subject, line.prose, begin, words, "");
            if (!deletion) deletion = replacement(subject, line.prose, begin, behind, "");
            offer(finding, "delete the number", std::move(deletion), Trust::review);
        }
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p>⟦2.⟧ <i>Rappelant</i> ses résolutions sur les bibliothèques publiques,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> ses résolutions sur les bibliothèques publiques,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p>⟦2.⟧ <i>Recordando</i> sus resoluciones sobre las bibliotecas públicas,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> sus resoluciones sobre las bibliotecas públicas,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p>⟦2.⟧ <i>ссылаясь</i> на свои резолюции о публичных библиотеках,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на свои резолюции о публичных библиотеках,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p>⟦2 -⟧ <b><i>إذ تشير</i></b> إلى قراراتها المتعلقة بالمكتبات العامة،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قراراتها المتعلقة بالمكتبات العامة،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p>⟦2.⟧ <b>回顾</b>其关于公共图书馆的各项决议，</p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于公共图书馆的各项决议，</p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule preambular_paragraph_numbered{
    .code = "NUM011",
    .name = "preambular-paragraph-numbered",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a number before a preambular paragraph",
    .why =
        R"(Only operative paragraphs are numbered. Numbers in the preamble are those of a negotiating draft, where "PP 3" is
cited; in a resolution they would be mistaken for those of operative paragraphs.)",
    .authority = "Editorial Manual, Drafting and editing of resolutions; published texts, 100 %",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p>⟦2.⟧ <i>Recalling</i> its resolutions on public libraries,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on public libraries,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
