// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Inside « » the marks “ ” stand for the inner quotation (Editorial Manual, Quotations), and titles of
/// works in another language keep theirs.
void check_latin_marks(const Subject& subject, const Words& words, Findings& found) {
    int depth = 0;
    bool foreign = false;
    const auto& tokens = words.tokens;
    for (const std::size_t i : words.kinds.marks) {
        const auto& mark = tokens[i];
        if (mark.code == U'«') ++depth;
        if (mark.code == U'»') --depth;
        if (mark.code == U'“')
            foreign = subject.language == "ru" && i + 1 < tokens.size() &&
                      (tokens[i + 1].scripts & Token::latin) != 0;
        if ((mark.code != U'“' && mark.code != U'”') || depth > 0) continue;
        if (foreign || words.prose.run_at(mark.begin).link) continue;
        found.hint(words.prose.span(subject.source(), mark.begin, mark.end),
                   cat("`", mark.in(words.prose.text), "` outside of « », expected `",
                       mark.code == U'“' ? "«" : "»", "`"));
    }
}

/// With the space that French sets inside.
Extent with_space(std::string_view text, Extent mark, bool opens) {
    for (const std::string_view space : {" ", "\u00A0", "\u202F"}) {
        if (opens && text.substr(mark.end).starts_with(space)) return {mark.begin, mark.end + space.size()};
        if (!opens && text.substr(0, mark.begin).ends_with(space))
            return {mark.begin - space.size(), mark.end};
    }
    return mark;
}

void check_angled_marks(const Subject& subject, const Words& words, Findings& found) {
    for (const std::size_t i : words.kinds.marks) {
        const auto& mark = words.tokens[i];
        if (mark.code != U'«' && mark.code != U'»') continue;
        if (words.prose.run_at(mark.begin).link) continue;
        const bool opens = mark.code == U'«';
        const auto expected = opens ? "“" : "”";
        auto& finding =
            found.at(words.prose.span(subject.source(), mark.begin, mark.end),
                     cat("`", mark.in(words.prose.text), "`, where the language writes `", expected, "`"));
        const auto whole = with_space(words.prose.text, {mark.begin, mark.end}, opens);
        // Words of a second language keep their own.
        offer(finding, cat("write `", expected, "`"),
              replacement(subject, words.prose, whole.begin, whole.end, expected), Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    const auto& language = subject.language;
    const bool angled = language == "fr" || language == "ru";
    if (!angled && language != "en" && language != "es" && language != "zh") return;
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || words.passage.role == model::Passage::Role::cell) continue;
        if (angled) {
            if (!words.passage.note && words.has('\x80')) check_latin_marks(subject, words, found);
        } else if (words.has('\xAB') || words.has('\xBB')) {
            check_angled_marks(subject, words, found);
        }
    }
}

constexpr std::array<Example, 4> more_examples{
    {{.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la décision intitulée ⟦“⟧Bibliothèques⟦”⟧,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la décision intitulée «&#160;Bibliothèques&#160;»,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la decisión titulada ⟦«⟧Bibliotecas⟦»⟧,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la decisión titulada “Bibliotecas”,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> решение, озаглавленное ⟦“⟧Библиотеки⟦”⟧,</p></container>)",
      .good =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> решение, озаглавленное «Библиотеки»,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>题为⟦«⟧公共图书馆⟦»⟧的决定，</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>题为“公共图书馆”的决定，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule quotation_mark_of_other_language{
    .code = "EDIT037",
    .name = "quotation-mark-of-other-language",
    .levels = always(Level::warning),
    .summary = "quotation marks that another language writes",
    .why =
        R"(English, Spanish and Chinese texts quote with “ ”, French and Russian ones with « » and use “ ” only for a quotation
inside another. Words of a second language keep their own marks, which is why “ ” in French and Russian are no more than
a hint.)",
    .authority =
        "Editorial Manual, Quotations; published texts: “ ” in Spanish 99.98 per cent, « » in Russian 96, in "
        "French 99",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision entitled ⟦«⟧Public libraries⟦»⟧,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision entitled “Public libraries”,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
