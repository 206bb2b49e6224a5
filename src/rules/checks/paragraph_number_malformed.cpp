// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/elements.h"
#include "rules/numbering.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

bool well_formed(std::string_view label, std::string_view language, int number) {
    const auto rest = label.substr(std::min(label.size(), cat(number).size()));
    if (language == "ar") return rest == " -" || rest == "-" || rest == " –" || rest == "\u00A0-";
    return rest == ".";
}

void report(const Subject& subject, const TextLine& line, std::string_view label, std::string_view expected,
            Findings& found) {
    auto& finding =
        found.at(label_span(subject, line),
                 label.empty() ? cat("empty number, expected `", expected, "`")
                               : cat("`", label, "` numbers a paragraph, expected `", expected, "`"));
    offer(finding, cat("write `", expected, "`"), relabel(subject, line, expected), Trust::safe);
}

/// Whether annexes number as the texts they hold do.
bool numbers_its_own_way(const DocumentText& text) {
    return text.depth > 0 && !text.resolution;
}

/// One number that has another form than most of its annex, or none.
void check_annex(const Subject& subject, const NumberedRun& run, Findings& found) {
    const auto usual = [&](const Numbered& each) {
        return well_formed(each.label, subject.language, each.number);
    };
    if (2 * std::ranges::count_if(run, usual) <= std::ssize(run)) return;
    for (const auto& each : run) {
        const bool numbered = each.label.empty() || paragraph_number(each.label) == each.number;
        if (each.missing || each.typed || !numbered || usual(each)) continue;
        report(subject, *each.line, each.label, paragraph_label(subject, each.number), found);
    }
}

/// A second number right behind the first.
void check_second(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    for (const auto id : elements(subject).named("num")) {
        auto next = tree[id].next;
        while (next != xml::none && !tree.is_element(next)) next = tree[next].next;
        if (next != xml::none && tree.is(next, "num"))
            found.at(tree[next].whole, "a second number of one paragraph or point");
    }
}

void check(const Subject& subject, Findings& found) {
    check_second(subject, found);
    for (const auto& text : subject.reading->texts) {
        if (numbers_its_own_way(text)) continue;
        int last = 0;
        for (const auto& line : text.lines) {
            if (!has_operative_number(line)) continue;
            const auto label = label_of(line);
            const auto number = paragraph_number(label);
            const bool unreadable =
                !number && (is_unreadable_number(label) || is_number_in_letters(text, line, last + 1));
            if (!number && !label.empty() && !unreadable) continue;  // of another kind
            const auto value = number.value_or(0) > 0 ? *number : last + 1;
            last = value;
            if (number == value && well_formed(label, subject.language, value)) continue;
            report(subject, line, label, paragraph_label(subject, value), found);
        }
    }
    auto run = paragraph_runs(subject).begin();  // one at most of each text, in their order
    for (const auto& text : subject.reading->texts) {
        if (run == paragraph_runs(subject).end()) break;
        if (text.lines.empty() || run->front().line < &text.lines.front() ||
            run->front().line > &text.lines.back())
            continue;
        if (numbers_its_own_way(text)) check_annex(subject, *run, found);
        ++run;
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>⟦I.⟧</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1_list"><intro eId="para_1_list_intro"><p><i>Requests</i> States:</p></intro>
<point eId="para_1_list_point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1_list_point_b"><num>(b)</num>⟦<num>(b)</num>⟧<content><p>To keep them open;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1_list"><intro eId="para_1_list_intro"><p><i>Requests</i> States:</p></intro>
<point eId="para_1_list_point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1_list_point_b"><num>(b)</num><content><p>To keep them open;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>⟦0.⟧</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>⟦l.⟧</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>⟦2)⟧</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>⟦2)⟧</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>⟦2)⟧</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>⟦2.⟧</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>⟦2)⟧</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule paragraph_number_malformed{
    .code = "NUM001",
    .name = "paragraph-number-malformed",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "the number of a paragraph in another shape than `1.`",
    .why =
        R"(Operative paragraphs are numbered with figures and a full stop: `1.`, `2.`, `3.`. Arabic texts of the General
Assembly and the Security Council write `1 -`, those of the Human Rights Council `1-`. No official text writes `1)` or
`(1)`; readers take those for points of a list.)",
    .authority = "Editorial Manual, Paragraphs and subparagraphs; published texts, 99.8 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>⟦2)⟧</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
