// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/gap.h"
#include "rules/marks.h"
#include "rules/numbering.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Whether the paragraph goes on where the one before ends with a semicolon, and ends the text.
bool closes(const TextLine& before, const TextLine& line, std::string_view language) {
    const auto above = ending(before.prose, language), own = ending(line.prose, language);
    return above && own && above->mark == Mark::semicolon && own->mark == Mark::stop;
}

/// Puts the number in that the paragraphs around leave out; where they leave out none, all behind would
/// change.
void offer_number(const Subject& subject, const TextLine& before, const TextLine& line, const TextLine* after,
                  Diagnostic& finding) {
    const auto last = paragraph_number(shown_label(before));
    const auto next = after ? paragraph_number(shown_label(*after)) : std::nullopt;
    if (!last || !line.step.division || (after && next != *last + 2)) return;
    const auto element = subject.tree.at(line.step.division->at.span.begin);
    if (!subject.tree.is(element, "paragraph")) return;
    const auto label = paragraph_label(subject, *last + 1);
    const auto place = subject.tree[element].open.end;
    offer(finding, cat("number it `", label, "`"), Edit{{place, place}, cat("<num>", label, "</num>")},
          after ? Trust::safe : Trust::review);
}

/// The first paragraph of all before one with the number 2.
void check_first(const Subject& subject, Findings& found) {
    for (const auto& run : paragraph_runs(subject)) {
        if (run.size() < 2 || !run[0].missing) continue;
        const auto& line = *run[0].line;
        const auto words = trimmed(line.prose.text);
        const auto end = std::min(line.prose.text.find_first_of(" \t\n", words.begin), words.end);
        const auto word = line.prose.span(subject.source(), words.begin, end);
        const auto gap = line.step.division ? gap_behind(subject, line.step.division->at.span) : word.begin;
        found.at({std::min(gap, word.begin), word.end},
                 cat("a paragraph without number before `", run[1].label, "`"));
    }
}

void check(const Subject& subject, Findings& found) {
    check_first(subject, found);
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        const auto& paragraphs = units(text, true);
        for (std::size_t i = 1; i < paragraphs.size(); ++i) {
            const auto& line = text.lines[paragraphs[i].first];
            const auto& before = text.lines[paragraphs[i - 1].first];
            const auto* after = i + 1 < paragraphs.size() ? &text.lines[paragraphs[i + 1].first] : nullptr;
            const bool behind = is_numbered(before) && paragraphs[i - 1].last + 1 == paragraphs[i].first;
            const bool between =
                after ? is_numbered(*after) && paragraphs[i].last + 1 == paragraphs[i + 1].first
                      : closes(text.lines[paragraphs[i - 1].last], line, subject.language);
            if (!behind || !between || line.step.number || !line.step.line || line.quoted) continue;
            const auto words = trimmed(line.prose.text);
            const auto last = ending(line.prose, subject.language);
            // Words without a mark at their end are a heading in all but name.
            if (!last || last->mark == Mark::none || last->mark == Mark::other || line.is_display()) continue;
            if (words.empty() || !typed_label(line).empty())
                continue;  // a number typed into the text is another rule's matter
            const auto end = std::min(line.prose.text.find_first_of(" \t\n", words.begin), words.end);
            const auto word = line.prose.span(subject.source(), words.begin, end);
            // The number is missing behind the start tag.
            const auto gap =
                line.step.division ? gap_behind(subject, line.step.division->at.span) : word.begin;
            auto& finding =
                found.at({std::min(gap, word.begin), word.end},
                         after ? cat("a paragraph without number between `", shown_label(before), "` and `",
                                     shown_label(*after), "`")
                               : cat("the last paragraph without number behind `", shown_label(before), "`"));
            offer_number(subject, before, line, after, finding);
        }
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1">⟦<content><p><i>Takes⟧ note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2">⟦<content><p><i>Welcomes⟧</i> the report;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Welcomes</i> the report;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2">⟦<content><p><i>Decides⟧</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2">⟦<content><p><i>Accueille⟧ avec satisfaction</i> le rapport&#160;;</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Accueille avec satisfaction</i> le rapport&#160;;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2">⟦<content><p><i>Acoge⟧ con beneplácito</i> el informe;</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Acoge con beneplácito</i> el informe;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2">⟦<content><p><i>приветствует⟧</i> доклад;</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>приветствует</i> доклад;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2">⟦<content><p><b><i>ترحب⟧</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_3"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>ترحب</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_3"><num>3 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2">⟦<content><p><b>欢迎</b>该报告；⟧</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>欢迎</b>该报告；</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule paragraph_unnumbered{
    .code = "NUM007",
    .name = "paragraph-unnumbered",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "an operative paragraph without number between numbered ones",
    .why =
        R"(Where operative paragraphs are numbered, all of them are. One without a number cannot be cited, and reads as part of
the paragraph before it. If it is that, it belongs in the same `paragraph` element; if it is a heading, in `heading`.
Where the numbers around leave one out, the fix puts it in.)",
    .authority = "Editorial Manual, Drafting and editing of resolutions: numbering of paragraphs",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2">⟦<content><p><i>Welcomes⟧</i> the report;</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Welcomes</i> the report;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
