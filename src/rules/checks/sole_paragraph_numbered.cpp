// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/numbering.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        const auto& paragraphs = units(text, true);
        if (paragraphs.size() != 1) continue;
        const auto& line = text.lines[paragraphs.front().first];
        if (!line.step.number || line.quoted || !paragraph_number(label_of(line))) continue;
        auto& finding =
            found.at(label_span(subject, line),
                     cat("`", label_of(line), "` before the only operative paragraph, expected no number"));
        auto span = line.step.number->at.span;
        const auto source = subject.source().text();
        while (span.end < source.size() &&
               (source[span.end] == ' ' || source[span.end] == '\n' || source[span.end] == '\r'))
            ++span.end;
        finding.fixes.push_back({"delete the number", {{span, ""}}, Trust::review});
    }
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>⟦1.⟧</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>⟦1.⟧</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>⟦1.⟧</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>⟦1 -⟧</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>⟦1.⟧</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .good = R"(<paragraph eId="para_1"><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule sole_paragraph_numbered{
    .code = "NUM005",
    .name = "sole-paragraph-numbered",
    .levels = staged(Level::hint, Level::warning, Level::error, Level::warning),
    .summary = "a number before the only operative paragraph",
    .why =
        R"(A number tells paragraphs apart. Where a resolution has a single operative paragraph, none is printed: all such
resolutions of the General Assembly are without it, and nine in ten of the Security Council.)",
    .authority = "published texts: General Assembly 100 %, Security Council 89 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>⟦1.⟧</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
