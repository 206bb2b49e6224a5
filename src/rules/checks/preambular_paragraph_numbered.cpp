// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/numbering.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The first of the operative paragraphs that stand in the preamble, the others are named.
void check_misplaced(const Subject& subject, const DocumentText& text, Findings& found) {
    const TextLine *first = nullptr, *last = nullptr;
    for (const auto& line : text.lines) {
        if (!is_misplaced_paragraph(line)) continue;
        if (!first) first = &line;
        last = &line;
    }
    if (!first) return;
    const auto all = first == last
                         ? cat("`", label_of(*first), "` numbers a paragraph")
                         : cat("`", label_of(*first), "` to `", label_of(*last), "` number paragraphs");
    found.at(label_span(subject, *first), cat(all, " of the preamble, expected in the operative part"));
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        check_misplaced(subject, text, found);
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
        .language = "zh"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on public libraries,</p></container>
<container name="Noting" eId="container_2"><blockList><listIntroduction><i>Noting</i>:</listIntroduction>
<item><num>⟦1.⟧</num><p>The libraries that were opened;</p></item>
<item><num>2.</num><p>The books that were lent,</p></item></blockList></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on public libraries,</p></container>
<container name="Noting" eId="container_2"><blockList><listIntroduction><i>Noting</i>:</listIntroduction>
<item><num>(a)</num><p>The libraries that were opened;</p></item>
<item><num>(b)</num><p>The books that were lent,</p></item></blockList></container>)",
        .slot = Slot::preamble}};

}  // namespace

extern constinit const Rule preambular_paragraph_numbered{
    .code = "NUM011",
    .name = "preambular-paragraph-numbered",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a number before a preambular paragraph",
    .why =
        R"(Only operative paragraphs are numbered; numbered ones that stand in `preamble` were put there by a converter. Numbers in the preamble are those of a negotiating draft, where "PP 3" is
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
