// SPDX-License-Identifier: Apache-2.0
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

bool is_space(char32_t code) {
    return code == ' ' || code == 0xA0;
}

/// The spaces of one run; where several stand together, those behind the first are told as one place.
void check(const Subject& subject, const model::Prose& prose, std::size_t begin, std::size_t end,
           Findings& found) {
    const std::string_view text = prose.text;
    bool words_before = false;
    for (auto at = begin; at < end;) {
        const auto next = character_at(text, at);
        if (!is_space(next.code)) {
            words_before = next.code != '*' && next.code != '\t' && next.code != '\n' && next.code != '\r';
            at += next.length;
            continue;
        }
        auto stop = at + next.length;
        while (stop < end && is_space(character_at(text, stop).code)) stop += character_at(text, stop).length;
        const bool words_behind =
            stop < end && text[stop] != '\t' && text[stop] != '\n' && text[stop] != '\r';
        if (stop > at + next.length && words_before && words_behind) {
            const auto span = prose.span(subject.source(), at + next.length, stop);
            auto& finding = found.at(span, "more than one space");
            finding.fixes.push_back({"leave one space", {{span, ""}}, Trust::safe});
        }
        at = stop;
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) {
        if (!words.in_body()) continue;
        for (const auto& piece : words.prose.pieces)
            check(subject, words.prose, piece.begin, piece.begin + piece.run.text.size(), found);
    }
}

}  // namespace

extern constinit const Rule doubled_space{
    .code = "EDIT006",
    .name = "doubled-space",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::hint),
    .summary = "more than one space between two words",
    .why =
        R"(Words are parted by one space. Typesetting may widen it, a second one is kept by some programs and dropped by others.
Line ends and indentation of the file itself do not count.)",
    .authority = "published texts: General Assembly, English, 20 in 33 million characters",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the ⟦ ⟧Charter,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter,</p></container>)",
         .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
