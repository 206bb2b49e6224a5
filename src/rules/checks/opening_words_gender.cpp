// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/openings.h"
#include "rules/reworded.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The other form with the initial of the words in the text; nothing where it cannot be told how it is
/// written.
std::string in_place_of(std::string_view words, const Phrase& phrase) {
    if (citations::lower(words) != phrase.words) return {};
    std::string other(phrase.other);
    if (citations::is_upper(words.front()) && citations::is_letter(other.front()))
        other.front() = static_cast<char>(other.front() - 'a' + 'A');
    return other;
}

void check(const Subject& subject, Findings& found) {
    if (subject.organ == model::Organ::unknown) return;
    const std::string_view organ = subject.organ == model::Organ::general_assembly ? "feminine" : "masculine";
    for (const auto& opening : openings(subject)) {
        const auto* phrase = opening.phrase;
        if (!phrase || phrase->gender.empty() || phrase->gender == organ || opening.shown.empty()) continue;
        const auto& prose = opening.line->prose;
        const auto [begin, end] = opening.words;
        const auto words = std::string_view(prose.text).substr(begin, end - begin);
        auto& finding = found.at(prose.span(subject.source(), begin, end),
                                 cat("`", words, "` is ", phrase->gender, " and the organ ", organ,
                                     ", expected `", phrase->other, "`"));
        const auto other = in_place_of(words, *phrase);
        if (!other.empty())
            offer_words(finding, subject, prose, begin, end, other, Trust::review);
    }
}

constexpr std::array<Example, 3> more_examples{
    {{.bad =
          R"(<container name="Convencido" eId="container_1"><p><i>⟦Convencido⟧ </i>del valor de las bibliotecas,</p></container>)",
      .good =
          R"(<container name="Convencida" eId="container_1"><p><i>Convencida </i>del valor de las bibliotecas,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="будучи убежден" eId="container_1"><p><i>⟦будучи убежден⟧</i> в пользе библиотек,</p></container>)",
      .good =
          R"(<container name="будучи убеждена" eId="container_1"><p><i>будучи убеждена</i> в пользе библиотек,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="إذ يشير" eId="container_1"><p><b><i>⟦إذ يشير⟧</i></b> إلى قراراتها السابقة،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قراراتها السابقة،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"}}};

}  // namespace

extern constinit const Rule opening_words_gender{
    .code = "EDIT009",
    .name = "opening-words-gender",
    .levels = always(Level::warning),
    .summary = "opening words that do not agree with the organ in gender",
    .why =
        R"(French, Spanish and Russian participles and Arabic verbs agree with the organ that speaks: the Assembly is feminine
("Préoccupée", "Convencida", "будучи убеждена", "تشير"), a Council masculine ("Préoccupé", "Convencido", "будучи убежден",
"يشير").)",
    .authority = "Grammar; published texts",
    .example =
        {.bad =
             R"(<container name="Préoccupé" eId="container_1"><p><i>⟦Préoccupé⟧</i> par le sort des bibliothèques,</p></container>)",
         .good =
             R"(<container name="Préoccupée" eId="container_1"><p><i>Préoccupée</i> par le sort des bibliothèques,</p></container>)",
         .slot = Slot::preamble,
         .language = "fr"},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
