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

/// Words that are written with a point and do not end a sentence, longer than three letters; sorted.
constexpr std::array<std::string_view, 18> shortened{"approx", "arts",  "chap",  "chaps", "corr",  "долл",
                                                     "млрд",   "núms",  "paras", "párr",  "párrs", "pars",
                                                     "sect",   "sects", "secc",  "seccs", "Suppl", "vols"};

bool ends_sentence(const Token& word, std::string_view text) {
    const auto letter = (word.scripts & Token::latin) != 0 ? 1u : 2u;
    return word.is(Kind::word) && word.size() >= 4 * letter && (word.scripts & Token::capital) == 0 &&
           std::ranges::find(shortened, word.in(text)) == shortened.end();
}

/// "Naciones Unidas. sobre": a name, longer than what is shortened.
bool ends_name(const Token& word) {
    const auto letter = (word.scripts & Token::latin) != 0 ? 1u : 2u;
    return word.is(Kind::word) && word.size() >= 6 * letter && (word.scripts & Token::capital) != 0 &&
           !word.inner_capital;
}

bool begins_small(const Token& word) {
    constexpr auto alphabets = static_cast<std::uint8_t>(Token::latin | Token::cyrillic);
    return word.is(Kind::word) && (word.scripts & alphabets) != 0 && (word.scripts & Token::capital) == 0;
}

/// Whether the place stands in the words that open the paragraph, which are in italics too.
bool opens(const Words& words, std::size_t at) {
    return words.prose.run_at(words.extent.begin).text.data() == words.prose.run_at(at).text.data();
}

void check(const Subject& subject, const Words& words, Findings& found) {
    const auto& tokens = words.tokens;
    for (const std::size_t i : words.kinds.marks) {
        if (!tokens[i].is_mark('.') || i == 0 || i + 2 >= tokens.size()) continue;
        const auto &before = tokens[i - 1], &next = tokens[i + 2];
        const bool ends = ends_sentence(before, words.prose.text) || ends_name(before);
        if (!tokens[i + 1].is(Kind::space) || !ends || !begins_small(next)) continue;
        // "a. Software": the label of a point.
        if (i + 3 < tokens.size() && tokens[i + 3].is_mark('.') && next.size() == 1) continue;
        // A title in italics or a link has its own points.
        const auto& run = words.prose.run_at(tokens[i].begin);
        const bool title = run.style.italic && !opens(words, tokens[i].begin);
        if (title || run.link) continue;
        found.at(
            words.prose.span(subject.source(), tokens[i].begin, next.end),
            cat("a full stop before `", next.in(words.prose.text), "`, which goes on with a small letter"));
    }
}

void check(const Subject& subject, Findings& found) {
    constexpr std::array<std::string_view, 4> languages{"en", "fr", "es", "ru"};
    if (std::ranges::find(languages, subject.language) == languages.end()) return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && !words.passage.note && words.passage.role == model::Passage::Role::line &&
            words.has('.'))
            check(subject, words, found);
}

constexpr std::array<Example, 4> more_examples{
    {{.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Convención de las Naciones Unidas⟦. sobre⟧ las Bibliotecas,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Convención de las Naciones Unidas sobre las Bibliotecas,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> les décisions prises au fil des années⟦. notamment⟧ à Genève,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> les décisions prises au fil des années, notamment à Genève,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> las decisiones adoptadas a lo largo del tiempo⟦. incluidas⟧ las de Ginebra,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> las decisiones adoptadas a lo largo del tiempo, incluidas las de Ginebra,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> работу библиотек⟦. включая⟧ сельские библиотеки,</p></container>)",
      .good =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> работу библиотек, включая сельские библиотеки,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"}}};

}  // namespace

extern constinit const Rule sentence_begins_small{
    .code = "EDIT038",
    .name = "sentence-begins-small",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a full stop in the middle of a sentence",
    .why =
        R"(Behind a full stop a sentence begins, with a capital letter. Where the next word is written small, the stop was meant to
be a comma, or the capital was lost.)",
    .authority = "Editorial Manual, Punctuation; published texts: three cases in 1,358 documents, all slips",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decisions taken over the years⟦. including⟧ those taken in Geneva,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decisions taken over the years, including those taken in Geneva,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples};

}  // namespace resolute::rules
