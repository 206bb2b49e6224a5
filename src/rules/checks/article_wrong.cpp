// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

bool begins_with_any(std::string_view word, std::span<const std::string_view> beginnings) {
    for (const auto beginning : beginnings)
        if (word.starts_with(beginning)) return true;
    return false;
}

enum class Sound : std::uint8_t { unknown, vowel, consonant };

/// How a word begins to the ear; nothing is said of initials and of names.
Sound sound(std::string_view word) {
    constexpr std::array<std::string_view, 9> like_you{"uni", "use", "usa", "usu", "uti",
                                                       "eu",  "ewe", "ura", "ubi"};
    constexpr std::array<std::string_view, 4> mute{"hour", "honest", "honour", "heir"};
    if (word.size() < 3 || !(word.front() >= 'a' && word.front() <= 'z')) return Sound::unknown;
    if (begins_with_any(word, mute)) return Sound::vowel;
    if (word.front() == 'h') return word.starts_with("hist") ? Sound::unknown : Sound::consonant;
    if (word.front() == 'u') {
        if (word.starts_with("unin") || word.starts_with("unim") || word.starts_with("unid"))
            return Sound::vowel;
        return begins_with_any(word, like_you) ? Sound::consonant : Sound::vowel;
    }
    if (begins_with_any(word, like_you) || word.starts_with("once") || word == "one" ||
        word.starts_with("one-"))
        return Sound::consonant;
    return std::string_view("aeio").find(word.front()) != std::string_view::npos ? Sound::vowel
                                                                                 : Sound::consonant;
}

void check(const Subject& subject, const Words& words, Findings& found) {
    const auto& tokens = words.tokens;
    const std::string_view text = words.prose.text;
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (!tokens[i].is(Kind::word) || tokens[i].size() > 2 || !tokens[i + 1].is(Kind::space) ||
            !tokens[i + 2].is(Kind::word))
            continue;
        const auto article = tokens[i].in(text);
        const bool short_one = article == "a" || article == "A",
                   long_one = article == "an" || article == "An";
        if (!short_one && !long_one) continue;
        const bool label = i > 0 && !tokens[i - 1].is(Kind::space) && !tokens[i - 1].is(Kind::line);
        const auto heard = sound(tokens[i + 2].in(text));
        const bool wrong = (short_one && heard == Sound::vowel) || (long_one && heard == Sound::consonant);
        if (!wrong || label || (short_one && i > 1 && tokens[i - 2].is(Kind::number)) || article == "A")
            continue;
        const auto right = short_one ? "an" : article == "An" ? "A" : "a";
        auto& finding =
            found.at(words.prose.span(subject.source(), tokens[i].begin, tokens[i].end),
                     cat("`", article, "` before `", tokens[i + 2].in(text), "`, expected `", right, "`"));
        offer(finding, cat("write `", right, "`"),
              replacement(subject, words.prose, tokens[i].begin, tokens[i].end, right), Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "en") return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && words.passage.role != model::Passage::Role::cell && !words.passage.note)
            check(subject, words, found);
}

}  // namespace

extern constinit const Rule article_wrong{
    .code = "EDIT035",
    .name = "article-wrong",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "`a` before a vowel, or `an` before a consonant",
    .why =
        R"(Words are put in and taken out in negotiation, and the article before them stays: "a important step", "an report". What
counts is the sound: *a united effort*, *an honest answer*.)",
    .authority = "common practice of editors",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> ⟦a⟧ important step, and ⟦an⟧ decision of its own,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> an important step, and a decision of its own,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
