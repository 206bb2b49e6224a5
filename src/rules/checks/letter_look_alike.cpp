// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/find.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

constexpr std::uint8_t both = Token::latin | Token::cyrillic;

struct Counts {
    int latin = 0, foreign = 0, stressed = 0;
};

Counts count(std::string_view word) {
    Counts counts;
    for (std::size_t at = 0; at < word.size();) {
        const auto next = character_at(word, at);
        // Russian shows stress by an accent: "бóльшую".
        if (next.code >= 0xE0 && next.code < 0x100)
            ++counts.stressed;
        else if (next.code < 0x250)
            ++counts.latin;
        else if (next.code >= 0x370 && next.code < 0x530)
            ++counts.foreign;
        at += next.length;
    }
    return counts;
}

/// The Cyrillic letter that a Latin one is mistaken for; 0 when there is none.
char32_t cyrillic_look_alike(char32_t latin) {
    for (char32_t code = 0x400; code < 0x460; ++code)
        if (static_cast<char32_t>(citations::latin_look_alike(code)) == latin) return code;
    return latin == 'y' ? U'у' : latin == 'k' ? U'к' : 0;
}

char32_t latin_look_alike(char32_t code) {
    if (code == U'у') return 'y';
    return static_cast<char32_t>(citations::latin_look_alike(code));
}

/// The word in one script, or empty where a letter has no partner in it.
std::string rewritten(std::string_view word, bool to_latin) {
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const auto next = character_at(word, at);
        const bool latin = next.code < 0x250;
        const auto code = latin == to_latin ? next.code
                          : to_latin        ? latin_look_alike(next.code)
                                            : cyrillic_look_alike(next.code);
        if (code == 0) return {};
        append_utf8(result, code);
        at += next.length;
    }
    return result;
}

void report(const Subject& subject, const Words& words, const Token& token, bool to_latin, bool sure,
            Findings& found) {
    const auto seen = token.in(words.prose.text);
    const auto right = rewritten(seen, to_latin);
    const auto span = words.prose.span(subject.source(), token.begin, token.end);
    auto message = cat("`", seen, "` has ",
                       to_latin ? "letters that only look Latin" : "Latin letters that only look Cyrillic");
    auto& finding = sure ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
    if (!right.empty())
        offer(finding, "write it in one script",
              replacement(subject, words.prose, token.begin, token.end, right),
              sure ? Trust::safe : Trust::review);
}

/// A Latin letter of its own: a Russian preposition, the ending of "40-е".
void check_single(const Subject& subject, const Words& words, std::size_t i, Findings& found) {
    const auto& tokens = words.tokens;
    const auto& token = tokens[i];
    const auto before = i >= 2 ? &tokens[i - 2] : nullptr;
    const auto behind = i + 2 < tokens.size() ? &tokens[i + 2] : nullptr;
    if (token.scripts != Token::latin || cyrillic_look_alike(token.code) == 0) return;
    const bool ending = before && before->is(Token::Kind::number) &&
                        (tokens[i - 1].is_mark('-') || tokens[i - 1].is_mark(0x2011));
    const auto is_russian = [](const Token* other) {
        return other && other->is(Token::Kind::word) && (other->scripts & Token::cyrillic) != 0;
    };
    const bool word = is_russian(before) && is_russian(behind) && tokens[i - 1].is(Token::Kind::space) &&
                      tokens[i + 1].is(Token::Kind::space);
    if (ending || word) report(subject, words, token, false, ending, found);
}

void check(const Subject& subject, const Words& words, Findings& found) {
    const bool russian = subject.language == "ru";
    // A Latin letter among Russian ones, or a foreign one in other texts.
    const int needed = russian ? Token::latin : Token::cyrillic | Token::greek;
    if ((words.kinds.scripts & needed) == 0) return;
    const std::string_view text = words.prose.text;
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
        const auto& token = words.tokens[i];
        if (!token.is(Token::Kind::word)) continue;
        const bool foreign = (token.scripts & (Token::cyrillic | Token::greek)) != 0;
        if (foreign && (token.scripts & Token::latin) != 0) {
            const auto counts = count(token.in(text));
            if (russian && counts.latin == 0 && counts.stressed == 1) continue;
            // A letter set high is the call of a note.
            if (words.prose.run_at(token.begin).style != words.prose.run_at(token.end - 1).style) continue;
            const bool equal = counts.latin == counts.foreign;
            const bool to_latin = equal ? !russian : counts.latin > counts.foreign;
            const bool sure = (token.scripts & both) == both && !rewritten(token.in(text), to_latin).empty();
            report(subject, words, token, to_latin, sure, found);
        } else if (russian) {
            if (token.size() <= 2) check_single(subject, words, i, found);
        } else if (foreign && !rewritten(token.in(text), true).empty()) {
            report(subject, words, token, true, false, found);
        }
    }
}

/// Letters that belong to another language of the same alphabet, each with the one that the text's own has.
struct Neighbour {
    std::string_view seen, right;
};
using Neighbours = std::span<const Neighbour>;

Neighbours neighbours_of(std::string_view language) {
    static constexpr std::array<Neighbour, 3> persian{{{"ک", "ك"}, {"ی", "ي"}, {"ہ", "ه"}}};
    static constexpr std::array<Neighbour, 6> ukrainian{
        {{"і", "и"}, {"ї", "и"}, {"є", "е"}, {"ґ", "г"}, {"ѕ", "с"}, {"ο", "о"}}};
    if (language == "ar") return persian;
    return language == "ru" ? Neighbours(ukrainian) : Neighbours();
}

bool has_neighbours(std::string_view text, Neighbours neighbours) {
    return std::ranges::any_of(neighbours, [&](const Neighbour& each) {
        return find_phrase(text, each.seen) != std::string_view::npos;
    });
}

/// The word with the letters of its own language.
std::string in_own_letters(std::string_view word, Neighbours neighbours) {
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const auto letter = word.substr(at, character_at(word, at).length);
        const auto other = std::ranges::find(neighbours, letter, &Neighbour::seen);
        result += other == neighbours.end() ? letter : other->right;
        at += letter.size();
    }
    return result;
}

void check_neighbours(const Subject& subject, const Words& words, Neighbours neighbours, Findings& found) {
    const bool likely = std::ranges::any_of(neighbours, [&](const Neighbour& each) {
        return words.has(each.seen[0]) && words.has(each.seen[1]);
    });
    if (!likely || !has_neighbours(words.prose.text, neighbours)) return;
    for (const auto& token : words.tokens) {
        if (!token.is(Token::Kind::word)) continue;
        // Greek words are Greek words, and a word that has Latin letters too is told above.
        const bool own = (token.scripts & (Token::cyrillic | Token::arabic)) != 0;
        const auto seen = token.in(words.prose.text);
        if (!own || (token.scripts & Token::latin) != 0 || !has_neighbours(seen, neighbours)) continue;
        const auto right = in_own_letters(seen, neighbours);
        auto& finding = found.at(words.prose.span(subject.source(), token.begin, token.end),
                                 cat("`", seen, "` has letters of another language, expected `", right, "`"));
        offer(finding, cat("write `", right, "`"),
              replacement(subject, words.prose, token.begin, token.end, right), Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    const auto neighbours = neighbours_of(subject.language);
    for (const auto& words : subject.reading->words)
        if (!neighbours.empty()) check_neighbours(subject, words, neighbours, found);
    for (const auto& words : subject.reading->words)
        if (words.passage.role != model::Passage::Role::number) check(subject, words, found);
}

constexpr std::array<Example, 3> more_examples{
    {{.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قراراتها بشأن ⟦المکتبات⟧ العامة،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قراراتها بشأن المكتبات العامة،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> работу ⟦бібліотек⟧ и музеев,</p></container>)",
      .good =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> работу библиотек и музеев,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на ⟦Уcтав⟧ и свою резолюцию,</p></container>)",
      .good =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Устав и свою резолюцию,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"}}};

}  // namespace

extern constinit const Rule letter_look_alike{
    .code = "EDIT029",
    .name = "letter-look-alike",
    .levels = staged(Level::warning, Level::warning, Level::error, Level::warning),
    .summary = "a letter of another script that looks like the right one",
    .why =
        R"(Latin a and Cyrillic а look alike and are not the same: a word with the wrong one is not found by
any search. Words are written in one script.)",
    .authority =
        "published texts, Russian: 67 of 1,140 ordinals have a Latin e; Unicode Technical Standard 39",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the ⟦Сharter⟧,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
