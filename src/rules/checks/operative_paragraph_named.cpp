// SPDX-License-Identifier: Apache-2.0
#include <array>

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
        for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
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

void check(const Subject& subject, const Words& words, Findings& found) {
    check_words(subject, words, found);
    check_letters(subject, words, found);
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "en") return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && !words.passage.note) check(subject, words, found);
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

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
    .relaxed = relaxed};

}  // namespace resolute::rules
