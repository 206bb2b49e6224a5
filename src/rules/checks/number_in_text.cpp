// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/numbering.h"
#include "rules/opening.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The line break and the indentation behind the place, so that what is put in stands as its neighbours do.
std::string indentation(const Subject& subject, std::uint32_t place) {
    const auto rest = subject.source().text().substr(place);
    std::string white(rest.substr(0, std::min(rest.find_first_not_of(" \t\r\n"), rest.size())));
    std::erase(white, '\r');  // a fix takes the line ends of its text
    return white;
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;  // the points of annexes are often flat paragraphs
        for (const auto& line : text.lines) {
            if (!line.operative || !line.step.line || line.step.closing || line.quoted) continue;
            const auto begin = trimmed(line.prose.text).begin;
            const auto label = typed_label(line);
            if (label.empty()) continue;
            const auto span = line.prose.span(subject.source(), begin, begin + label.size());
            auto& finding =
                found.at(span, line.step.number
                                   ? cat("`", label, "` in the text beside the number `", label_of(line), "`")
                                   : cat("`", label, "` in the text, expected in `num`"));
            const auto behind = begin + label.size();
            const auto words = behind + trimmed(std::string_view(line.prose.text).substr(behind)).begin;
            auto deletion = replacement(subject, line.prose, begin, words, "");
            if (!deletion) deletion = replacement(subject, line.prose, begin, behind, "");
            const auto* division = line.step.division;
            if (!deletion || !division || line.step.number ||
                (division->name != "paragraph" && division->name != "point"))
                continue;
            const auto open = subject.tree[subject.tree.at(division->at.span.begin)].open;
            const auto number = paragraph_number(label);
            const auto right = number && division->name == "paragraph" ? paragraph_label(subject, *number)
                                                                       : std::string(label);
            const bool opens = looks_opening(subject, line.prose.run_at(words).style);
            finding.fixes.push_back(
                {cat("move it to `num` as `", right, "`"),
                 {{{open.end, open.end},
                   cat(indentation(subject, open.end), "<num>", escaped(right), "</num>")},
                  *deletion},
                 opens ? Trust::safe : Trust::review});
        }
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><content><p>⟦2.⟧ <i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><content><p>⟦2.⟧ <i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><content><p>⟦2.⟧ <i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><content><p>⟦2 -⟧ <b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><content><p>⟦2.⟧ <b>决定</b>继续处理此案。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule number_in_text{
    .code = "NUM006",
    .name = "number-in-text",
    .levels = staged(Level::warning, Level::error, Level::error, Level::hint),
    .summary = "the number of a paragraph or point typed into its text",
    .why =
        R"(The number of a paragraph stands in `num`, where programs find, check and renumber it. Typed at the start of the text
it is printed all the same, but nothing can refer to it, and every count of the paragraphs is wrong. Many published
Arabic files have this fault.)",
    .authority = "Akoma Ntoso 1.0, part 2, element `num`",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><content><p>⟦2.⟧ <i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
