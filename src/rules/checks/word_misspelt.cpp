// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/data.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "rules/vocabulary.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

Vocabulary vocabulary_of(std::string_view language) {
    std::vector<Entry> entries;
    for (const auto& row : table("misspellings.tsv"))
        if (row[0] == language) entries.push_back({.seen = row[2], .right = row[1], .kind = {}});
    return Vocabulary(std::move(entries));
}

const Vocabulary* vocabulary(std::string_view language) {
    static const std::array<std::pair<std::string_view, Vocabulary>, 4> all{{{"en", vocabulary_of("en")},
                                                                             {"fr", vocabulary_of("fr")},
                                                                             {"es", vocabulary_of("es")},
                                                                             {"ru", vocabulary_of("ru")}}};
    for (const auto& [name, words] : all)
        if (name == language) return &words;
    return nullptr;
}

void check(const Subject& subject, Findings& found) {
    const auto* known = vocabulary(subject.language);
    if (!known) return;
    for (const auto& words : subject.reading->words) {
        if (words.passage.role == model::Passage::Role::number) continue;
        for (const auto& hit : known->find(words)) {
            if (words.prose.run_at(hit.begin).link) continue;
            const auto seen = std::string_view(words.prose.text).substr(hit.begin, hit.end - hit.begin);
            const auto right = with_case_of(seen, hit.entry->right);
            auto& finding = found.at(words.prose.span(subject.source(), hit.begin, hit.end),
                                     cat("`", seen, "`, where `", right, "` was expected"));
            offer(finding, cat("write `", right, "`"),
                  replacement(subject, words.prose, hit.begin, hit.end, right), Trust::review);
        }
    }
}

constexpr std::array<Example, 3> more_examples{
    {{.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le ⟦developpement⟧ des bibliothèques,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le développement des bibliothèques,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el ⟦desarollo⟧ de las bibliotecas,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el desarrollo de las bibliotecas,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> работу ⟦агенство⟧ печати,</p></container>)",
      .good =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> работу агентство печати,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"}}};

}  // namespace

extern constinit const Rule word_misspelt{
    .code = "EDIT021",
    .name = "word-misspelt",
    .levels = staged(Level::warning, Level::warning, Level::error, Level::warning),
    .summary = "a word of the common stock of slips",
    .why =
        R"(Letters left out, doubled or changed over in words that resolutions use every day: "goverment", "recieve",
"developpement", "desarollo". The table is short on purpose and holds only what is a word in no sense.)",
    .authority = "common practice of editors",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the role of the ⟦goverment⟧,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the role of the government,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
