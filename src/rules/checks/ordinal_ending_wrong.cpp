// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/ordinal.h"
#include "rules/edits.h"
#include "rules/name_set.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

/// The ending that the figures of an ordinal should have instead of `ending`; empty where it is right, or no
/// ending of ordinals. `next`: the text behind it.
std::string_view right_ending(std::string_view language, int number, std::string_view ending,
                              std::string_view next) {
    if (language == "en") {
        constexpr NameSet english(std::to_array<std::string_view>({"st", "nd", "rd", "th"}));
        const auto right = citations::english_suffix(number);
        return english.holds(ending) && ending != right ? right : std::string_view();
    }
    if (language == "fr") {
        constexpr NameSet of_first(std::to_array<std::string_view>({"er", "re", "ère"}));
        constexpr NameSet of_others(std::to_array<std::string_view>({"e", "ème", "ième"}));
        if (number != 1)
            return of_first.holds(ending) || (of_others.holds(ending) && ending != "e") ? "e" : "";
        return of_others.holds(ending) ? "er" : ending == "ère" ? "re" : "";
    }
    // Sessions and meetings are feminine.
    return language == "es" && ending == "º" && next.starts_with(" sesi") ? "ª" : "";
}

/// The meeting in the closing lines and on the cover, of which STR005 tells.
bool is_marked_meeting(const Words& words, std::string_view next) {
    const auto part = words.part();
    return (part == "conclusions" || part == "coverPage") &&
           (next.starts_with(" plenary") || next.starts_with(" meeting"));
}

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) {
        const auto& tokens = words.tokens;
        const std::string_view text = words.prose.text;
        for (const std::size_t i : words.kinds.numbers) {
            if (i + 1 >= tokens.size() || !tokens[i + 1].is(Token::Kind::word) || tokens[i + 1].size() > 5)
                continue;
            // The last figures alone tell the ending: "1,001st".
            const auto figures = tokens[i].in(text);
            const auto last = figures.substr(figures.size() - std::min<std::size_t>(figures.size(), 6));
            const auto& ending = tokens[i + 1];
            const auto right = right_ending(subject.language, leading_number(last), ending.in(text),
                                            text.substr(ending.end));
            if (right.empty() || is_marked_meeting(words, text.substr(ending.end))) continue;
            auto& finding =
                found.at(words.prose.span(subject.source(), tokens[i].begin, ending.end),
                         cat("`", figures, ending.in(text), "`, expected `", figures, right, "`"));
            offer(finding, cat("write `", figures, right, "`"),
                  replacement(subject, words.prose, ending.begin, ending.end, right), Trust::review);
        }
    }
}

constexpr std::array<Example, 2> more_examples{
    {{.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la ⟦1e⟧ et la ⟦22er⟧ séance du Comité des bibliothèques,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la 1re et la 22e séance du Comité des bibliothèques,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la ⟦22º⟧ sesión del Comité de Bibliotecas,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la 22ª sesión del Comité de Bibliotecas,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"}}};

}  // namespace

extern constinit const Rule ordinal_ending_wrong{
    .code = "EDIT048",
    .name = "ordinal-ending-wrong",
    .levels = always(Level::warning),
    .summary = "an ordinal in figures with the ending of another number",
    .why =
        R"(Meetings, sessions and anniversaries are counted in figures with an ending: "the 4779th meeting", "la 1re séance",
"la 22e séance", "la 22ª sesión". A figure that is changed later keeps the ending of the old one: "the 4779nd meeting".)",
    .authority = "Editorial Manual, Numbers, dates and time",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its ⟦4779nd⟧ meeting and the ⟦11st⟧ session of the Library Committee,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its 4779th meeting and the 11th session of the Library Committee,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
