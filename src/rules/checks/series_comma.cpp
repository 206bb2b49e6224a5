// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

bool is_small_word(const Token& token) {
    return token.is(Kind::word) && token.scripts == Token::latin;
}

/// Words that stand between commas by themselves, and end no series.
bool is_aside(std::string_view word) {
    constexpr std::array<std::string_view, 14> asides{
        "alia",    "including", "however", "therefore", "appropriate", "necessary",  "namely",
        "notably", "further",   "thus",    "also",      "inclusive",   "applicable", "relevant"};
    return word.ends_with("ly") || std::ranges::find(asides, word) != asides.end();
}

/// Whether the last member holds an "and" of its own ("peace, prosperity, and food and energy security"),
/// which the comma keeps apart.
bool holds_conjunction(const Words& words, std::size_t from) {
    constexpr std::size_t some_words = 14;  // with the spaces between them
    const auto end = std::min(from + some_words, words.tokens.size());
    for (auto i = from; i < end && !words.tokens[i].is(Kind::mark); ++i)
        if (const auto word = words.tokens[i].in(words.prose.text); word == "and" || word == "or")
            return true;
    return false;
}

/// Whether tokens from `i` on are "one, two, and three", each member of the series a single word or the end
/// of one.
bool is_series(const Words& words, std::size_t i) {
    const auto& tokens = words.tokens;
    constexpr std::array<std::size_t, 4> members{0, 3, 6, 8};
    if (i + members.back() >= tokens.size()) return false;
    const auto word = [&](std::size_t at) { return tokens[i + at].in(words.prose.text); };
    if (!std::ranges::all_of(members, [&](std::size_t at) { return is_small_word(tokens[i + at]); }))
        return false;
    const bool shape = tokens[i + 1].is_mark(',') && tokens[i + 2].is(Kind::space) &&
                       tokens[i + 4].is_mark(',') && tokens[i + 5].is(Kind::space) &&
                       tokens[i + 7].is(Kind::space);
    if (!shape || (word(6) != "and" && word(6) != "or")) return false;
    if (is_aside(word(0)) || is_aside(word(3))) return false;
    // What goes on with a verb is another clause.
    for (const std::string_view ending : {"ing", "ed"})
        if (word(8).ends_with(ending) && !word(3).ends_with(ending)) return false;
    return !holds_conjunction(words, i + 9);
}

void check(const Subject& subject, Findings& found) {
    // The Council writes both ways.
    if (subject.language != "en" || subject.organ == model::Organ::security_council) return;
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || !words.has(',')) continue;
        for (const auto mark : words.kinds.marks) {
            if (mark == 0 || !words.tokens[mark].is_mark(',') || !is_series(words, mark - 1)) continue;
            const auto& comma = words.tokens[mark + 3];
            auto& finding = found.at(words.prose.span(subject.source(), comma.begin, comma.end),
                                     cat("`,` before the last member of a series, expected none before `",
                                         words.tokens[mark + 5].in(words.prose.text), "`"));
            offer(finding, "delete it", replacement(subject, words.prose, comma.begin, comma.end, ""),
                  Trust::review);
        }
    }
}

}  // namespace

extern constinit const Rule series_comma{
    .code = "EDIT042",
    .name = "series-comma",
    .levels = always(Level::hint),
    .summary = "a comma before the last member of a simple series",
    .why =
        R"(United Nations English has no comma before the "and" or "or" of a simple series: "economic, social and environmental".
It stands where a member has an "and" of its own, behind a parenthesis, and before a further verb. The Security Council
writes both ways and is not asked.)",
    .authority = "Editorial Manual, Punctuation; published texts of the General Assembly, 98.8 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><content><p><i>Encourages</i> economic, social⟦,⟧ and environmental libraries.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><content><p><i>Encourages</i> economic, social and environmental libraries.</p></content></paragraph>)"},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
