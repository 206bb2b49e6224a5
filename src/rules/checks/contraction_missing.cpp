// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string_view>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/nouns.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Two words that are always written as one, in small letters: "El Salvador" keeps its article.
struct Contraction {
    std::string_view language, first, second, right;
    bool before_noun = false;  // "de les aider", "à le faire" are right
};
constexpr std::array<Contraction, 8> contractions{{{"fr", "de", "le", "du", true},
                                                   {"fr", "à", "le", "au", true},
                                                   {"fr", "de", "les", "des", true},
                                                   {"fr", "à", "les", "aux", true},
                                                   {"fr", "si", "il", "s’il"},
                                                   {"fr", "si", "ils", "s’ils"},
                                                   {"es", "de", "el", "del"},
                                                   {"es", "a", "el", "al"}}};

bool holds(const Contraction& each, const Words& words, std::size_t i) {
    const auto& tokens = words.tokens;
    const std::string_view text = words.prose.text;
    if (tokens[i].in(text) != each.first || tokens[i + 2].in(text) != each.second) return false;
    if (!each.before_noun) return true;
    if (i + 4 >= tokens.size() || !tokens[i + 3].is(Token::Kind::space) ||
        !tokens[i + 4].is(Token::Kind::word))
        return false;
    const auto noun = tokens[i + 4].in(text);
    if (each.second == "le") return noun_form(each.language, citations::lower(noun)) == NounForm::masculine;
    return noun.size() > 3 && noun.ends_with("s");
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "fr" && subject.language != "es") return;
    for (const auto& words : subject.reading->words) {
        const auto& tokens = words.tokens;
        for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
            // The first of the words has two letters, or one beyond ASCII; the second two or three.
            if (!tokens[i].is(Token::Kind::word) || tokens[i].size() > 2 || tokens[i + 2].size() > 3)
                continue;
            if (!tokens[i + 1].is(Token::Kind::space) || !tokens[i + 2].is(Token::Kind::word)) continue;
            for (const auto& each : contractions) {
                if (each.language != subject.language || !holds(each, words, i)) continue;
                const auto begin = tokens[i].begin, end = tokens[i + 2].end;
                auto& finding =
                    found.at(words.prose.span(subject.source(), begin, end),
                             cat("`", each.first, " ", each.second, "`, expected `", each.right, "`"));
                offer(finding, cat("write `", each.right, "`"),
                      replacement(subject, words.prose, begin, end, each.right), Trust::review);
            }
        }
    }
}

constexpr std::array<Example, 2> more_examples{
    {{.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le rôle ⟦de les⟧ bibliothèques, l’aide ⟦à le⟧ développement et, ⟦si il⟧ y a lieu, leur travail,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le rôle des bibliothèques, l’aide au développement et, s’il y a lieu, le besoin de les aider,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el apoyo ⟦a el⟧ personal de las bibliotecas,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el apoyo de El Salvador al personal de las bibliotecas,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"}}};

}  // namespace

extern constinit const Rule contraction_missing{
    .code = "EDIT043",
    .name = "contraction-missing",
    .levels = always(Level::warning),
    .summary = "a preposition and an article that are written as one word",
    .why =
        R"(French writes "du" for "de le", "aux" for "à les" and "s’il" for "si il"; Spanish "del" for "de el" and "al" for "a el".
The two words remain where a text was changed around them. Names keep their article: "de El Salvador".)",
    .authority = "common practice of editors",
    .example =
        {.bad =
             R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el informe ⟦de el⟧ director de la biblioteca,</p></container>)",
         .good =
             R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el informe del director de la biblioteca,</p></container>)",
         .slot = Slot::preamble,
         .language = "es"},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
