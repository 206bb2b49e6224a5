// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

/// The scripts of words that a hyphen joins without spaces.
bool is_word(const Token& token) {
    return token.is(Kind::word) && (token.scripts & Token::arabic) == 0;
}

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) {
        // Arabic parts what it inserts by hyphens; cells hold labels and sums.
        if (subject.language == "ar" || words.passage.role == model::Passage::Role::cell || !words.has('-'))
            continue;
        const auto& tokens = words.tokens;
        for (const std::size_t i : words.kinds.marks) {
            if (!tokens[i].is_mark('-') || i < 2 || i + 2 >= tokens.size()) continue;
            if (!tokens[i - 1].is(Kind::space) || !tokens[i + 1].is(Kind::space) || !is_word(tokens[i - 2]) ||
                !is_word(tokens[i + 2]))
                continue;
            auto& finding = found.at(words.prose.span(subject.source(), tokens[i].begin, tokens[i].end),
                                     "a hyphen between spaces, expected the dash `–`");
            offer(finding, "write the dash",
                  replacement(subject, words.prose, tokens[i].begin, tokens[i].end, "–"), Trust::review);
        }
    }
}

}  // namespace

extern constinit const Rule hyphen_for_dash{
    .code = "EDIT049",
    .name = "hyphen-for-dash",
    .levels = always(Level::hint),
    .summary = "a hyphen between spaces where a dash is meant",
    .why =
        R"(A hyphen joins two words and stands without spaces; what parts them is the dash, with a space on either side: "the pillars
of the United Nations – peace and security, development and human rights". Arabic writes the hyphen there, and is left aside.)",
    .authority = "published texts: 230 dashes, 3 hyphens",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the tasks of libraries ⟦-⟧ lending, reading and learning,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the tasks of libraries – lending, reading and learning,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
