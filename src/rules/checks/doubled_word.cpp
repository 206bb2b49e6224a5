// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

/// Words that may rightly stand twice: "that that", French pronouns, Arabic names of letters ("53/77 ألف
/// ألف").
constexpr std::array<std::string_view, 11> rightly_doubled{"that", "had", "nous", "vous", "en", "se",
                                                           "que",  "lo",  "ألف",  "باء",  "جيم"};

struct Word {
    std::size_t begin = 0, end = 0;
};

Word word_from(std::string_view text, std::size_t at) {
    Word word{at, at};
    while (word.end < text.size() && citations::word_at(text, word.end))
        word.end += character_at(text, word.end).length;
    return word;
}

bool is_doubled(std::string_view text, const Word& a, const Word& b) {
    if (a.end - a.begin != b.end - b.begin) return false;
    const auto between = text.substr(a.end, b.begin - a.end);
    if (between.empty() || !trimmed_text(between).empty()) return false;
    const auto first = citations::lower(text.substr(a.begin, a.end - a.begin));
    if (first != citations::lower(text.substr(b.begin, b.end - b.begin))) return false;
    const bool names = !text.substr(a.begin).starts_with(first) && !text.substr(b.begin).starts_with(first);
    const bool compound = text.substr(b.end).starts_with('-') || text.substr(0, a.begin).ends_with('-');
    if (names || compound) return false;
    // Two letters of Arabic script spell foreign initials ("إس إس").
    const auto letters = to_utf32(first);
    if (letters.size() < (letters.front() >= 0x600 ? 3u : 2u) ||
        first.find_first_of("0123456789") != std::string::npos)
        return false;
    return std::ranges::find(rightly_doubled, first) == rightly_doubled.end();
}

void check(const Subject& subject, const Words& words, Findings& found) {
    const std::string_view text = words.prose.text;
    Word last;
    for (std::size_t at = 0; at < text.size();) {
        if (!citations::word_at(text, at)) {
            at += character_at(text, at).length;
            continue;
        }
        const auto word = word_from(text, at);
        at = word.end;
        const bool doubled = last.end > last.begin && is_doubled(text, last, word);
        if (doubled) {
            auto& finding =
                found.at(words.prose.span(subject.source(), last.begin, word.end),
                         cat("`", text.substr(word.begin, word.end - word.begin), "` twice in a row"));
            offer(finding, "delete the second", replacement(subject, words.prose, last.end, word.end, ""),
                  Trust::review);
        }
        last = word;
    }
}

void check(const Subject& subject, Findings& found) {
    // Chinese has no spaces between words; German doubles its articles rightly ("die die Mitgliedstaaten …").
    if (subject.language == "zh" || subject.language == "de") return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && words.passage.role != model::Passage::Role::cell &&
            words.passage.role != model::Passage::Role::number)
            check(subject, words, found);
}

}  // namespace

extern constinit const Rule doubled_word{
    .code = "EDIT005",
    .name = "doubled-word",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "the same word twice in a row",
    .why =
        R"(A word typed twice is a slip of moving and pasting. Words that may rightly stand twice ("that that", "had had",
"nous nous") are left aside.)",
    .authority = "common practice of editors",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> ⟦the the⟧ Charter,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter,</p></container>)",
         .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
