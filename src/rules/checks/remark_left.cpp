// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

constexpr std::array<std::string_view, 6> phrases{
    "Comment:", "COMMENT:", "NB:", "N.B.:", "Chair’s note:", "Note to draft"};
/// What an opening bracket begins.
constexpr std::array<std::string_view, 12> bracketed{"[to be ",  "[Agreed",      "(Agreed",      "[agreed",
                                                     "(agreed)", "[placeholder", "[Placeholder", "[new para",
                                                     "(New)",    "(NEW)",        "[sic]",        "(sic)"};

/// Who proposed something, at an opening bracket: "(USA: delete)", "[EU, UK: …]": names in capitals and a
/// colon. Where it ends; `at` for anything else.
std::size_t delegation_end(std::string_view text, std::size_t at) {
    std::size_t letters = 0, end = at + 1;
    for (; end < text.size() && end - at < 30; ++end) {
        const char c = text[end];
        if (citations::is_upper(c))
            ++letters;
        else if (c == ':')
            break;
        else if (c != ',' && c != ' ' && c != '/' && c != '+' && c != '&' && !citations::is_digit(c))
            return at;
    }
    return end < text.size() && text[end] == ':' && letters >= 2 ? end + 1 : at;
}

void check_brackets(const Subject& subject, const Words& words, char bracket, Findings& found) {
    const std::string_view text = words.prose.text;
    for (auto at = text.find(bracket); at != std::string_view::npos; at = text.find(bracket, at + 1)) {
        const auto end = delegation_end(text, at);
        if (end != at)
            found.at(words.prose.span(subject.source(), at, end),
                     cat("`", text.substr(at, end - at), "` tells who proposed it"));
        for (const auto phrase : bracketed)
            if (text.substr(at).starts_with(phrase))
                found.at(words.prose.span(subject.source(), at, at + phrase.size()),
                         cat("`", phrase, "` is a remark of the negotiation"));
    }
}

/// "{check}": no text has curly brackets.
void check_curly(const Subject& subject, const Words& words, Findings& found) {
    const std::string_view text = words.prose.text;
    constexpr std::size_t longest = 60;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        const auto length = text.substr(at, longest).find('}');
        if (length == std::string_view::npos) continue;  // told as a bracket without its partner
        found.at(words.prose.span(subject.source(), at, at + length + 1),
                 cat("`", text.substr(at, length + 1), "` in curly brackets is a remark"));
    }
}

void check_phrase(const Subject& subject, const Words& words, std::string_view phrase, Findings& found) {
    const std::string_view text = words.prose.text;
    for (auto at = words.find(phrase); at != std::string_view::npos; at = words.find(phrase, at + 1))
        if (!citations::word_before(text, at))
            found.at(words.prose.span(subject.source(), at, at + phrase.size()),
                     cat("`", phrase, "` is a remark of the negotiation"));
}

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) {
        for (const auto phrase : phrases) check_phrase(subject, words, phrase, found);
        if (words.has('{') && words.in_body()) check_curly(subject, words, found);
        for (const char bracket : {'[', '('})
            if (words.has(bracket)) check_brackets(subject, words, bracket, found);
    }
}

}  // namespace

extern constinit const Rule remark_left{
    .code = "DRAFT006",
    .name = "remark-left",
    .levels = staged(Level::hint, Level::warning, Level::error, Level::warning),
    .summary = "a remark of the negotiation left in the text",
    .why =
        R"(`Agreed ad ref`, `(USA: delete)`, `NB:` are notes of those who negotiate a text to each other. They go before it is
submitted.)",
    .authority = "common practice of negotiations",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet ⟦(USA:⟧ delete) in Geneva ⟦{check}⟧.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet in Geneva.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
