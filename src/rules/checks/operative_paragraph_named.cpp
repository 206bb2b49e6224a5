// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// "operative paragraph 5" and its like.
void check_words(const Subject& subject, const Words& words, Findings& found) {
    for (const std::string_view word : {"operative paragraph", "preambular paragraph"}) {
        const std::string_view text = words.prose.text;
        for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
            const auto digit = text.find_first_not_of(" s", at + word.size());
            if (digit == std::string_view::npos || !citations::is_digit(text[digit])) continue;
            auto& finding = found.at(words.prose.span(subject.source(), at, at + word.size()),
                                     cat("`", word, "` in the text, expected `paragraph`"));
            if (word.starts_with('p')) continue;  // the preamble has no numbers to cite
            offer(finding, "delete `operative`",
                  replacement(subject, words.prose, at, at + std::string_view("operative ").size(), ""),
                  Trust::safe);
        }
    }
}

/// "OP 5", "OP5", "PP 3".
void check_letters(const Subject& subject, const Words& words, Findings& found) {
    const std::string_view text = words.prose.text;
    for (auto at = text.find('P'); at != std::string_view::npos; at = text.find('P', at + 1)) {
        const bool pair =
            at > 0 && (text[at - 1] == 'O' || text[at - 1] == 'P') && !citations::word_before(text, at - 1);
        const auto digit = text.find_first_not_of(" s", at + 1);
        if (!pair || digit == std::string_view::npos || digit > at + 3 || !citations::is_digit(text[digit]))
            continue;
        const bool symbol = at > 1 && std::string_view("/.-").find(text[at - 2]) != std::string_view::npos;
        if (symbol) continue;
        found.at(words.prose.span(subject.source(), at - 1, digit + 1),
                 cat("`", text.substr(at - 1, digit + 2 - at), "` in the text, expected `paragraph ",
                     text[digit], "`"));
    }
}

/// Words that say behind the number of a paragraph, or in Chinese before it, that it is an operative one.
struct Phrase {
    std::string_view language, words;
};
constexpr Phrase phrases[] = {
    {"fr", " du dispositif"}, {"fr", " du préambule"}, {"es", " de la parte dispositiva"},
    {"es", " del preámbulo"}, {"ru", " преамбулы"},    {"ru", " постановляющей части"},
    {"ar", " من المنطوق"},    {"ar", " من الديباجة"},  {"zh", "执行部分第"},
    {"zh", "序言部分第"},     {"zh", "序言第"}};

bool figure_beside(std::string_view text, std::size_t begin, std::size_t end, bool behind) {
    if (behind) return end < text.size() && citations::is_digit(text[end]);
    return begin > 0 && citations::is_digit(text[begin - 1]);
}

void check_phrase(const Subject& subject, const Words& words, const Phrase& phrase, Findings& found) {
    const std::string_view text = words.prose.text;
    const bool chinese = phrase.language == "zh";
    for (auto at = words.find(phrase.words); at != std::string_view::npos;
         at = words.find(phrase.words, at + 1)) {
        const auto end = at + phrase.words.size();
        // `第716(1991)号决议执行部分第4段`: of another text, as it calls itself
        if (!figure_beside(text, at, end, chinese) || (chinese && text.substr(0, at).ends_with("号决议")))
            continue;
        const auto begin = chinese ? at : at + 1, last = chinese ? end - std::string_view("第").size() : end;
        found.hint(words.prose.span(subject.source(), begin, last),
                   cat("`", text.substr(begin, last - begin),
                       "` with the number of a paragraph, expected the number alone"));
    }
}

void check(const Subject& subject, Findings& found) {
    std::vector<Phrase> own;
    std::ranges::copy_if(phrases, std::back_inserter(own),
                         [&](const Phrase& each) { return each.language == subject.language; });
    const bool english = subject.language == "en";
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || words.passage.note || !words.has_digit()) continue;
        if (english) check_words(subject, words, found);
        if (words.has('P')) check_letters(subject, words, found);
        for (const auto& phrase : own) check_phrase(subject, words, phrase, found);
    }
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir le paragraphe 1 ⟦du dispositif⟧.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir le paragraphe 1 ci-dessus.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el párrafo 1 ⟦de la parte dispositiva⟧.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el párrafo 1 supra.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть пункт 1 ⟦постановляющей части⟧.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть пункт 1 выше.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض الفقرة 1 ⟦من المنطوق⟧.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض الفقرة 1 أعلاه.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>审查⟦执行部分⟧第1段。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>审查上文第1段。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule operative_paragraph_named{
    .code = "XREF005",
    .name = "operative-paragraph-named",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a paragraph cited as operative or preambular, as in negotiation",
    .why =
        R"md("Operative paragraph 5", "OP 5" and "PP 3" are words of the negotiating room. In the text it is "paragraph 5"; paragraphs of
the preamble have no number and are not cited by one.)md",
    .authority =
        "Editorial Manual, References to parts of a document; published texts: General Assembly 3, Human "
        "Rights Council none",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review ⟦operative paragraph⟧ 1 above.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph 1 above.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
