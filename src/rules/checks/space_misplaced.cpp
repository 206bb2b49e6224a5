// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

bool is_opening(char32_t code) {
    return code == '(' || code == '[' || code == U'（' || code == U'《';
}

bool is_word(const Token& token) {
    return token.is(Kind::word) || token.is(Kind::number) || token.is(Kind::han);
}

/// Marks that no space goes before. French sets one before the marks of two parts, Arabic quotation marks
/// stand on both sides.
bool clings_back(char32_t code, std::string_view language) {
    switch (code) {
        case ',':
        case '.':
        case ')':
        case ']':
        case U'،':
        case U'，':
        case U'。':
        case U'）':
        case U'》':
        case U'、':
            return true;
        case ';':
        case ':':
        case '?':
        case '!':
        case U'؛':
        case U'；':
        case U'：':
            return language != "fr";
        case U'”':
            return language != "ar";
        default:
            return false;
    }
}

/// Marks that no space goes behind.
bool clings_forward(char32_t code, std::string_view language) {
    return is_opening(code) || (code == U'“' && language != "ar" && language != "de");
}

void report(const Subject& subject, const Words& words, const Token& space, const Token& mark, bool before,
            bool sure, Findings& found) {
    const auto span = words.prose.span(subject.source(), space.begin, space.end);
    auto message = cat("space ", before ? "before `" : "behind `", mark.in(words.prose.text), "`");
    auto& finding = sure ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
    const auto edit = replacement(subject, words.prose, space.begin, space.end, "");
    offer(finding, "delete the space", edit, sure ? Trust::safe : Trust::review);
}

/// Whether the mark belongs to what follows it: ". . .", ".org", "…", a list of marks.
bool begins_something(const Tokens& tokens, std::size_t mark) {
    const auto next = mark + 1;
    if (next >= tokens.size()) return false;
    const auto& after = tokens[next];
    return after.is(Kind::mark) || is_word(after) ||
           (after.is(Kind::space) && next + 1 < tokens.size() && tokens[next + 1].is_mark('.'));
}

/// The spaces between two tokens that may be misplaced: those beside marks and, in a text with Chinese
/// characters, all.
std::vector<std::size_t> spaces(const Words& words) {
    const auto& tokens = words.tokens;
    std::vector<std::size_t> found;
    const auto add = [&](std::size_t i) {
        const bool between = i > 0 && i + 1 < tokens.size() && tokens[i].is(Kind::space);
        if (between && (found.empty() || found.back() < i)) found.push_back(i);
    };
    if (words.kinds.han) {
        for (std::size_t i = 1; i + 1 < tokens.size(); ++i) add(i);
        return found;
    }
    for (const std::size_t mark : words.kinds.marks) {
        if (mark > 0) add(mark - 1);
        add(mark + 1);
    }
    return found;
}

void check(const Subject& subject, const Words& words, Findings& found) {
    const auto& tokens = words.tokens;
    const bool cell = words.passage.role == model::Passage::Role::cell;
    for (const auto i : spaces(words)) {
        const auto &before = tokens[i - 1], &after = tokens[i + 1];
        if (before.is(Kind::han) && after.is(Kind::han)) {
            const auto span = words.prose.span(subject.source(), tokens[i].begin, tokens[i].end);
            found.hint(span, "space between Chinese characters");
            continue;
        }
        const bool ellipsis = after.is_mark('.') && i + 2 < tokens.size() && tokens[i + 2].is_mark('.');
        if (ellipsis) continue;  // "out of sight ... out of mind"
        if (after.is(Kind::mark) && clings_back(after.code, subject.language)) {
            const bool lone = !is_word(before) || begins_something(tokens, i + 1);
            const bool emptied = before.is(Kind::mark) && is_opening(before.code);
            if (!before.is(Kind::line) && !emptied)
                report(subject, words, tokens[i], after, true, !lone && !cell && words.in_body(), found);
        } else if (before.is(Kind::mark) && clings_forward(before.code, subject.language) &&
                   !after.is(Kind::line)) {
            report(subject, words, tokens[i], before, false, is_word(after) && !cell && words.in_body(),
                   found);
        }
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words)
        if (words.passage.role != model::Passage::Role::number) check(subject, words, found);
}

constexpr std::array<Example, 4> more_examples{
    {{.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter (⟦ ⟧Chapters VI and VII⟦ ⟧),</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter (Chapters VI and VII),</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Charte⟦ ⟧, et ses résolutions,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Charte, et ses résolutions,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق⟦ ⟧، وإلى قراراتها،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق، وإلى قراراتها،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《宪章》，并回顾其决议⟦ ⟧，又回顾其决定，</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《宪章》，并回顾其决议，又回顾其决定，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule space_misplaced{
    .code = "EDIT023",
    .name = "space-misplaced",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::hint),
    .summary = "a space before a comma, a full stop or a closing bracket, or behind an opening one",
    .why =
        R"(Commas, full stops and closing brackets stand close to the word before them, opening brackets close to the word behind
them. A space there lets a line begin with the mark. French sets a space before the marks of two parts (`; : ! ? »`);
that is a rule of its own.)",
    .authority =
        "published texts: General Assembly, English, 20 in 33 million characters; Editorial Manual, "
        "Punctuation",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter⟦ ⟧, and its resolutions,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter, and its resolutions,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
