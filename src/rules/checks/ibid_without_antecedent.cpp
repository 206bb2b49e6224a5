// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

constexpr std::array<std::string_view, 6> same_source{"Ibid",        "ibid", "Там же",
                                                      "المرجع نفسه", "同上", "Ebd."};

void check(const Subject& subject, Findings& found) {
    const auto& all = notes(subject);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].first || (i > 0 && all[i - 1].words)) continue;
        const auto& prose = all[i].first->prose;
        const auto begin = note_begin(prose.text);
        const auto word = std::ranges::find_if(
            same_source, [&](auto each) { return prose.text.substr(begin).starts_with(each); });
        if (word == same_source.end()) continue;
        found.at(prose.span(subject.source(), begin, begin + word->size()),
                 i == 0 ? cat("`", *word, "` in the first note, where there is none before it")
                        : cat("`", *word, "` behind a note without words"));
    }
}

}  // namespace

extern constinit const Rule ibid_without_antecedent{
    .code = "NOTE008",
    .name = "ibid-without-antecedent",
    .levels = staged(Level::warning, Level::error, Level::error, Level::error),
    .summary = "\"Ibid.\" with no note before it that it could repeat",
    .why =
        R"("Ibid." repeats what is equal in the note immediately before. In the first note of a document there is nothing to
repeat: the source was lost when notes were moved or deleted. No published resolution begins its notes with it.)",
    .authority = "Editorial Manual, Footnotes: ibid.; published texts, 0 of 2,799",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Convention,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>⟦Ibid⟧., vol. 660, No. 9464.</p>
</authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Convention,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, <i>Treaty Series</i>,
vol. 660, No. 9464.</p></authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
