// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/referring.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The word of a range; Russian texts write the dash, and so have none.
std::string_view range_word(std::string_view language) {
    if (language == "en") return " to ";
    if (language == "fr") return " à ";
    if (language == "es") return " a ";
    if (language == "ar") return " إلى ";
    if (language == "zh") return "至";
    return {};
}

bool ascends(const citations::Place& place) {
    return place.number.size() < place.last.size() ||
           (place.number.size() == place.last.size() && place.number < place.last);
}

void check(const Subject& subject, const Words& words, std::string_view word, Findings& found) {
    const std::string_view text = words.prose.text;
    for (const auto& reference : own_references(subject, words)) {
        if (!reference.dash || reference.abbreviated || reference.kind != citations::PlaceKind::paragraph)
            continue;
        for (const auto& place : reference.places) {
            const auto seen = text.substr(place.span.begin, place.span.end - place.span.begin);
            const bool long_dash = seen.find("–") != std::string_view::npos;
            const auto dash = long_dash ? seen.find("–") : seen.find('-');
            // A lower number at the end is a number with a dash of its own, or one written from right to
            // left.
            if (place.last.empty() || dash == std::string_view::npos || !ascends(place)) continue;
            const auto length = long_dash ? std::string_view("–").size() : 1;
            auto& finding = found.at(words.prose.span(subject.source(), place.span.begin, place.span.end),
                                     cat("`", seen, "` with a dash in running text, expected `",
                                         seen.substr(0, dash), word, seen.substr(dash + length), "`"));
            const auto begin = place.span.begin + dash;
            offer(finding, cat("write `", trimmed_text(word), "`"),
                  replacement(subject, words.prose, begin, begin + length, word), Trust::safe);
        }
    }
}

void check(const Subject& subject, Findings& found) {
    const auto word = range_word(subject.language);
    if (word.empty()) return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && !words.passage.note) check(subject, words, word, found);
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir les paragraphes ⟦1-2⟧ de la présente résolution.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir les paragraphes 1 à 2 de la présente résolution.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar los párrafos ⟦1-2⟧ de la presente resolución.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar los párrafos 1 a 2 de la presente resolución.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض الفقرات ⟦1-2⟧ من هذا القرار.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض الفقرات 1 إلى 2 من هذا القرار.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>审查本决议第⟦1-2⟧段。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>审查本决议第1至2段。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule paragraph_range_dash{
    .code = "XREF007",
    .name = "paragraph-range-dash",
    .levels = always(Level::warning),
    .summary = "a range of paragraphs written with a dash in running text",
    .why =
        R"md(In running text a range of paragraphs is written with a word: "paragraphs 3 to 5"; two of them with "and". The dash belongs
in footnotes and tables; only Russian writes it in running text too.)md",
    .authority =
        "Editorial Manual, References to parts of a document; published texts of the General Assembly, 142 "
        "of 143",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraphs ⟦1–2⟧ of the present resolution.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraphs 1 to 2 of the present resolution.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
