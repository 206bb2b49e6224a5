// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

bool is_pause(const Token& token) {
    if (!token.is(Token::Kind::mark)) return false;
    switch (token.code) {
        case ',':
        case ';':
        case ':':
        case U'،':
        case U'؛':
        case U'，':
        case U'；':
        case U'：':
        case U'、':
            return true;
        default:
            return false;
    }
}

bool is_stop(const Token& token) {
    return token.is_mark('.') || token.is_mark(U'。');
}

/// Two hyphens, no more, that join words or stand for a dash between them; between numbers dashes too.
bool two_dashes(const Tokens& tokens, std::size_t i, std::size_t next) {
    const auto is_dash = [&](std::size_t at) { return tokens[at].is_mark('-') || tokens[at].is_mark(U'–'); };
    if (next != i + 1 || !is_dash(next) || i == 0 || next + 1 >= tokens.size()) return false;
    const auto joins = [&](std::size_t before, std::size_t after) {
        return tokens[before].is(Token::Kind::word) && tokens[after].is(Token::Kind::word);
    };
    if (joins(i - 1, next + 1)) return true;
    if (tokens[i - 1].is(Token::Kind::number) && tokens[next + 1].is(Token::Kind::number)) return true;
    if (!tokens[i].is_mark('-') || !tokens[next].is_mark('-')) return false;
    const bool spaced = tokens[i - 1].is(Token::Kind::space) && tokens[next + 1].is(Token::Kind::space);
    return spaced && i >= 2 && next + 2 < tokens.size() && joins(i - 2, next + 2);
}

/// Whether the word before the mark is too long for an abbreviation.
bool ends_long_word(const Tokens& tokens, std::size_t i) {
    constexpr std::uint32_t longest = 8;  // bytes of Latin letters, half of those of Cyrillic ones
    if (i == 0 || !tokens[i - 1].is(Token::Kind::word)) return false;
    const auto size = tokens[i - 1].size();
    return (tokens[i - 1].scripts == Token::latin && size > longest) ||
           (tokens[i - 1].scripts == Token::cyrillic && size > 2 * longest);
}

/// Words of the running text that have a point of their own, three letters and longer.
constexpr std::array<std::string_view, 22> shortened{
    "etc", "vol", "vols", "para", "paras", "chap", "chaps", "sect", "sects", "art",  "arts",
    "Nos", "núm", "núms", "par",  "pars",  "párr", "párrs", "cap",  "secc",  "Corp", "Ltd"};

/// Whether the word before the mark is no abbreviation: small letters, three and more.
bool ends_plain_word(const Words& words, std::size_t i) {
    const auto& tokens = words.tokens;
    if (words.passage.note || !words.in_body() || words.passage.role != model::Passage::Role::line || i == 0)
        return false;
    const auto& word = tokens[i - 1];
    const std::uint32_t least = (word.scripts & Token::latin) != 0 ? 3 : 6;
    return word.is(Token::Kind::word) && (word.scripts & Token::capital) == 0 && word.size() >= least &&
           std::ranges::find(shortened, word.in(words.prose.text)) == shortened.end();
}

/// Whether a number of four figures stands before the mark, mostly a year.
bool ends_year(const Tokens& tokens, std::size_t i) {
    return i > 0 && tokens[i - 1].is(Token::Kind::number) && tokens[i - 1].size() == 4;
}

/// ".;" at the end of a paragraph or point, where no abbreviation stands before it: "(2019).;", "the
/// Force.;".
bool ends_line_twice(const Words& words, std::size_t i, std::size_t next) {
    const auto& tokens = words.tokens;
    if (words.passage.note || words.extent.end != tokens[next].end || i == 0) return false;
    const auto& before = tokens[i - 1];
    // "*End Inequalities. End AIDS.*," is a title with its own stop.
    const auto is_italic = [&](std::size_t at) { return words.prose.run_at(tokens[at].begin).style.italic; };
    if (is_italic(i) != is_italic(next)) return false;
    if (before.is(Token::Kind::note) || before.is_mark(')') || before.is_mark(U'”')) return true;
    const auto word = before.in(words.prose.text);
    return before.is(Token::Kind::word) &&
           before.size() >= ((before.scripts & Token::latin) != 0 ? 4u : 8u) &&
           std::ranges::find(shortened, word) == shortened.end();
}

/// A mark after which no other may follow at once: two pauses, a pause and a stop, two stops that are no
/// omission ("..."). An abbreviation's point goes before any pause.
bool clash(const Words& words, std::size_t i, std::size_t next) {
    const auto& tokens = words.tokens;
    const auto &a = tokens[i], &b = tokens[next];
    if (a.is_mark('-') || a.is_mark(U'–')) return two_dashes(tokens, i, next);
    if (is_pause(a)) return is_pause(b) || is_stop(b);
    if (!is_stop(a)) return false;
    if (a.code == U'。' || b.code == U'。') return is_pause(b) || is_stop(b);
    if (is_pause(b))
        return next == i + 1 && (ends_long_word(tokens, i) || ends_year(tokens, i) ||
                                 ends_plain_word(words, i) || ends_line_twice(words, i, next));
    const bool omission =
        (i > 0 && is_stop(tokens[i - 1])) || (next + 1 < tokens.size() && is_stop(tokens[next + 1]));
    return b.is_mark('.') && next == i + 1 && !omission;
}

void check(const Subject& subject, const Words& words, Findings& found) {
    const auto& tokens = words.tokens;
    for (const std::size_t i : words.kinds.marks) {
        if (!is_pause(tokens[i]) && !is_stop(tokens[i]) && !tokens[i].is_mark('-') &&
            !tokens[i].is_mark(U'–'))
            continue;
        auto next = i + 1;
        while (next < tokens.size() &&
               (tokens[next].is(Token::Kind::space) || tokens[next].is(Token::Kind::note) ||
                tokens[next].is(Token::Kind::odd)))
            ++next;
        if (next == tokens.size() || !clash(words, i, next)) continue;
        // Calls of notes are parted by commas.
        const bool parted = words.prose.run_at(tokens[i].begin).style.superscript;
        if (parted || (next + 1 < tokens.size() && tokens[next + 1].is(Token::Kind::note))) continue;
        const auto &a = tokens[i], &b = tokens[next];
        const auto text = std::string_view(words.prose.text);
        const auto span = words.prose.span(subject.source(), a.begin, b.end);
        auto message = cat("`", a.in(text), "` and `", b.in(text), "` with nothing between them");
        auto& finding =
            next == i + 1 ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
        if (a.code == b.code)
            offer(finding, "leave one", replacement(subject, words.prose, a.end, b.end, ""), Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) check(subject, words, found);
}

constexpr std::array<Example, 8> more_examples{
    {{.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the plan for the period 2021⟦–-⟧2025,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the plan for the period 2021–2025,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports on this⟦.,⟧ as well as others,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports on this, as well as others,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the meeting of 2001⟦.,⟧ as well as others,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the meeting of 2001, as well as others,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="table" eId="container_9"><table eId="container_9_table_1"><tr><td><p>Subtotal⟦,,⟧ part XIV</p></td></tr></table></container>
<paragraph eId="para_1"><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
      .good =
          R"(<container name="table" eId="container_9"><table eId="container_9_table_1"><tr><td><p>Subtotal, part XIV</p></td></tr></table></container>
<paragraph eId="para_1"><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
     {.bad =
          R"(<container name="Stressing" eId="container_1"><p><i>Stressing</i> the rights of all libraries⟦.,⟧ and of readers,</p></container>)",
      .good =
          R"(<container name="Stressing" eId="container_1"><p><i>Stressing</i> the rights of all libraries, art., and of readers,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Stressing" eId="container_1"><p><i>Stressing</i> the well⟦--⟧being of all readers,</p></container>)",
      .good =
          R"(<container name="Stressing" eId="container_1"><p><i>Stressing</i> the well-being of all readers,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق⟦،،⟧ وإلى قراراتها،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق، وإلى قراراتها،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《宪章》⟦，，⟧并回顾其决议，</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《宪章》，并回顾其决议，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule punctuation_doubled{
    .code = "EDIT022",
    .name = "punctuation-doubled",
    .levels = always(Level::warning),
    .summary = "two marks of punctuation where one belongs",
    .why =
        R"(A comma, semicolon, colon or full stop stands alone: a second one behind it is left over from a change. An abbreviation
keeps its point before a comma or semicolon ("paras. 5, vol.;"), and three points mark an omission in a quotation.)",
    .authority = "Editorial Manual, Punctuation",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter⟦,,⟧ and its resolutions,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter, and its resolutions,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
