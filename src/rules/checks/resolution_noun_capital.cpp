// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

using citations::Language;

struct Noun {
    Language language;
    std::string_view stem, first;  // with its capital; the small letter instead
};
constexpr std::array<Noun, 8> nouns{{{Language::en, "Resolution", "r"},
                                     {Language::en, "Decision", "d"},
                                     {Language::fr, "Résolution", "r"},
                                     {Language::fr, "Décision", "d"},
                                     {Language::es, "Resoluci", "r"},
                                     {Language::es, "Decisi", "d"},
                                     {Language::ru, "Резолюци", "р"},
                                     {Language::ru, "Решени", "р"}}};

/// Whether a small letter or a comma and a single space stand before the place: no sentence begins here.
bool goes_on(std::string_view text, std::size_t at) {
    if (at < 2 || (text[at - 1] != ' ' && text[at - 1] != '\n')) return false;
    const auto before = text.substr(0, at - 1);
    const auto last = character_before(before, before.size());
    const auto letter = before.substr(before.size() - last.length);
    if (letter == ",") return true;
    const bool cyrillic_capital = last.code >= 0x400 && last.code < 0x430;
    return citations::word_before(before, before.size()) && !cyrillic_capital &&
           citations::lower(letter) == letter && !citations::is_digit(letter.front());
}

/// "The present Resolution": the Council writes it with a capital in agreements too.
bool is_this_text(const Subject& subject, std::string_view before, const Noun& noun) {
    return noun.language == Language::en && subject.organ != model::Organ::security_council &&
           (before.ends_with("the present ") || before.ends_with(" its "));
}

void check(const Words& words, const Noun& noun, const Subject& subject, Findings& found) {
    const std::string_view text = words.prose.text;
    for (auto at = words.find(noun.stem); at != std::string_view::npos;
         at = words.find(noun.stem, at + noun.stem.size())) {
        if (!goes_on(text, at)) continue;
        auto end = at + noun.stem.size();
        while (citations::word_at(text, end)) end += character_at(text, end).length;
        const auto behind = trimmed_text(text.substr(end, 4));
        const bool numbered = !behind.empty() && citations::is_digit(behind.front());
        if (!numbered && !is_this_text(subject, text.substr(0, at), noun)) continue;
        // The European Union writes "Council Decision 2010/413/CFSP".
        const auto number = trimmed_text(text.substr(end, 24));
        if (std::ranges::count(number.substr(0, number.find(' ')), '/') > 1) continue;
        const auto first = at + noun.first.size();
        auto& finding = found.at(words.prose.span(subject.source(), at, end),
                                 cat("`", text.substr(at, end - at), "` with a capital, expected `",
                                     noun.first, text.substr(first, end - first), "`"));
        offer(finding, cat("write `", noun.first, text.substr(first, end - first), "`"),
              replacement(subject, words.prose, at, first, noun.first), Trust::safe);
    }
}

void check(const Subject& subject, Findings& found) {
    const auto language = language_of(subject);
    if (!language || *language == Language::ar || *language == Language::zh) return;
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || words.passage.note) continue;
        for (const auto& noun : nouns)
            if (noun.language == *language) check(words, noun, subject, found);
    }
}

constexpr std::array<Example, 3> further{
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> sa ⟦Résolution⟧ 45/158 du 18 décembre 1990,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> sa résolution 45/158 du 18 décembre 1990,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recordando</i> su ⟦Resolución⟧ 45/158, de 18 de diciembre de 1990,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recordando</i> su resolución 45/158, de 18 de diciembre de 1990,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>ссылаясь</i> на свою ⟦Резолюцию⟧ 45/158 от 18 декабря 1990 года,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>ссылаясь</i> на свою резолюцию 45/158 от 18 декабря 1990 года,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"}};

}  // namespace

extern constinit const Rule resolution_noun_capital{
    .code = "CITE011",
    .name = "resolution-noun-capital",
    .levels = until_adopted(Level::warning, Level::hint),
    .summary = "the word for a resolution or decision with a capital inside a sentence",
    .why =
        R"(In running text "resolution" and "decision" are words like others, "its resolution 45/158". The capital belongs to the
title on the page alone. Arabic and Chinese have no capitals.)",
    .authority = "Editorial Manual, Capitalization",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
⟦Resolution⟧ 45/158 of 18 December 1990,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution 45/158 of 18 December 1990,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = further,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
