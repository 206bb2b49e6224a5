// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/placeholders.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/find.h"

namespace resolute::rules {

namespace {

/// An omission or a remark inside a quotation, no text that waits for agreement.
bool is_editorial(std::string_view inside) {
    return inside == "..." || inside == "…" || inside == "sic" || inside == ". . ." || inside.empty();
}

/// "chapitre 29E [Administration (Genève)]": a name with parentheses of its own behind the number of a
/// section.
bool encloses_name(std::string_view before, std::string_view inside) {
    if (inside.find('(') == std::string_view::npos) return false;
    constexpr std::size_t near = 20;  // bytes
    before = trimmed_text(before.substr(before.size() - std::min(before.size(), near)));
    const auto word = before.substr(std::min(before.find_last_of(" \u00A0") + 1, before.size()));
    return word.find_first_of("0123456789") != std::string_view::npos;
}

void report(const Subject& subject, const Words& words, std::size_t begin, std::size_t end, Findings& found) {
    const auto text = std::string_view(words.prose.text).substr(begin, end - begin);
    const bool lone = text == "[" || text == "]";
    found.at(words.prose.span(subject.source(), begin, end),
             lone ? cat("`", text, "` left in the text")
                  : std::string("text in square brackets left, as if not agreed"));
}

void check(const Subject& subject, const Words& words, Findings& found) {
    if (!words.has_any("[]")) return;
    const std::string_view text = words.prose.text;
    const auto others = placeholders(text);
    constexpr ByteSet brackets("[]");
    for (auto at = find_any(text, brackets); at != std::string_view::npos;
         at = find_any(text, brackets, at)) {
        const auto close = text[at] == '[' ? text.find(']', at) : std::string_view::npos;
        const auto end = close == std::string_view::npos ? at + 1 : close + 1;
        const auto inside =
            close == std::string_view::npos ? "[" : trimmed_text(text.substr(at + 1, close - at - 1));
        const bool other = std::ranges::any_of(
            others, [&](const Extent& each) { return each.begin <= at && at < each.end; });
        if (!other && !is_editorial(inside) && !encloses_name(text.substr(0, at), inside))
            report(subject, words, at, end, found);
        at = end;
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        // Decisions and presidential statements are agreed as they stand; annexes may quote.
        if (!text.resolution && text.depth > 0) continue;
        for (const auto& words : subject.reading->words)
            if (words.passage.document == text.document && words.in_body() && !words.passage.note &&
                words.passage.role != model::Passage::Role::cell)
                check(subject, words, found);
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de se réunir ⟦[chaque année]⟧ à Genève.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de se réunir chaque année à Genève.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> reunirse ⟦[cada año]⟧ en Ginebra.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> reunirse cada año en Ginebra.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> собираться ⟦[ежегодно]⟧ в Женеве.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> собираться ежегодно в Женеве.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تجتمع ⟦[سنويا]⟧ في جنيف.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تجتمع سنويا في جنيف.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>⟦[每年]⟧在日内瓦举行会议。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>每年在日内瓦举行会议。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule bracket_left{
    .code = "DRAFT001",
    .name = "bracket-left",
    .levels = staged(Level::off, Level::warning, Level::error, Level::hint),
    .summary = "square brackets around text that was not agreed",
    .why =
        R"(In negotiation square brackets mark words that are not agreed. They are the daily bread of a draft, and a slip in a text
that is submitted or adopted: either the words stay without them or they go. `[…]` and `[sic]` in quotations are left
aside, as are annexes and tables.)",
    .authority = "Editorial Manual, Punctuation: brackets",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet ⟦[annually]⟧ in Geneva.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet annually in Geneva.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
