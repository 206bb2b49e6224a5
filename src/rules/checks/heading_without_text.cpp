// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        const TextLine* heading = nullptr;  // the first of those that stand last
        for (const auto& line : text.lines) {
            if (!line.is_heading()) {
                if (line.is_table() || !trimmed_text(line.prose.text).empty()) heading = nullptr;
            } else if (!heading && !trimmed_text(line.prose.text).empty()) {
                heading = &line;
            }
        }
        if (!heading) continue;
        const auto words = trimmed(heading->prose.text);
        found.at(heading->prose.span(subject.source(), words.begin, words.end),
                 "a heading with nothing behind it");
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦Suivi⟧</subheading></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_3"><subheading>Suivi</subheading></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦Seguimiento⟧</subheading></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_3"><subheading>Seguimiento</subheading></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦Последующая деятельность⟧</subheading></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_3"><subheading>Последующая деятельность</subheading></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦المتابعة⟧</subheading></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_3"><subheading>المتابعة</subheading></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦后续行动⟧</subheading></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_3"><subheading>后续行动</subheading></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule heading_without_text{
    .code = "STR009",
    .name = "heading-without-text",
    .levels = staged(Level::warning, Level::error, Level::warning, Level::hint),
    .summary = "a heading at the end of a text",
    .why =
        R"(A heading stands over what follows it. One at the end of the text has lost its paragraphs, or is a line of
another kind that was marked as a heading.)",
    .authority = "Editorial Manual, Headings",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦Follow-up⟧</subheading></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_3"><subheading>Follow-up</subheading></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
