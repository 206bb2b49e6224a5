// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/edits.h"
#include "rules/marks.h"
#include "rules/numbering.h"
#include "rules/opening.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

std::string_view look(const Subject& subject) {
    const auto tag = opening_tags(subject).first;
    return tag == "<b>" ? "bold" : tag == "<i>" ? "italics" : "bold italics";
}

/// The words to be set apart: what the container's name tells, else the first word (two characters of
/// Chinese).
Extent opening_words(const Subject& subject, const TextLine& line) {
    const auto words = trimmed(line.prose.text);
    const auto text = std::string_view(line.prose.text).substr(words.begin, words.end - words.begin);
    const auto name =
        line.step.division ? model::value(line.step.division->attributes, "name") : std::string_view();
    if (!name.empty() && text.starts_with(name)) return {words.begin, words.begin + name.size()};
    auto end = words.begin + std::min(text.find_first_of(" \t\n,;"), text.size());
    if (subject.language == "zh") {
        end = words.begin;
        for (int i = 0; i < 2 && end < words.end; ++i) end += character_at(line.prose.text, end).length;
    }
    return {words.begin, end};
}

void check(const Subject& subject, const TextLine& line, bool is_last, Findings& found) {
    const auto words = trimmed(line.prose.text);
    if (words.empty() || line.is_display() || looks_opening(subject, line.prose.run_at(words.begin).style))
        return;
    // German, Chinese and negotiated texts may begin with an adverbial; the verb behind it then has the look.
    const bool later = std::ranges::any_of(
        line.prose.pieces, [&](const auto& piece) { return looks_opening(subject, piece.run.style); });
    if (later && (subject.language == "de" || subject.language == "zh" ||
                  subject.organ == model::Organ::security_council))
        return;
    const auto last = ending(line.prose, subject.language);
    if (line.operative && !is_last && last && last->mark == Mark::stop)
        return;  // a sentence of a declaration has no such verb
    const auto first = character_at(line.prose.text, words.begin).code;
    // Figures and opening marks begin lists, quotations and placeholders, which no verb opens.
    constexpr std::u32string_view others = U"0123456789“«\"([—–-•*‘„";
    if (others.find(first) != std::u32string_view::npos) return;
    const auto opening = opening_words(subject, line);
    const auto shown = std::string_view(line.prose.text).substr(opening.begin, opening.end - opening.begin);
    auto& finding = found.at(line.prose.span(subject.source(), opening.begin, opening.end),
                             cat("`", shown, "` opens a paragraph, expected ", look(subject)));
    auto edit = replacement(subject, line.prose, opening.begin, opening.end, shown);
    if (!edit || !(line.prose.run_at(words.begin).style == model::Style{})) return;
    const auto [open, close] = opening_tags(subject);
    edit->text = cat(open, edit->text, close);
    offer(finding, cat("set it in ", look(subject)), std::move(edit), Trust::review);
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        for (const auto& line : text.lines) {
            if (!line.is_paragraph() || !line.step.line || line.quoted || !line.step.division) continue;
            if (is_numbered(line) || (!line.operative && line.step.division->name == "container"))
                check(subject, line, &line == &text.lines.back(), found);
        }
    }
}

}  // namespace

extern constinit const Rule opening_words_not_italic{
    .code = "EDIT004",
    .name = "opening-words-not-italic",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "the opening words of a paragraph without the look its language gives them",
    .why =
        R"(The participle that opens a preambular paragraph and the verb that opens an operative one are set in italics, so that
the reader finds them at a glance; in Chinese in bold (printed in another typeface), in Arabic in bold italics, in Arabic
texts of the Human Rights Council in italics. Paragraphs of a declaration ("We, the Heads of State …") have no such verb.)",
    .authority =
        "Editorial Manual, Italics; published texts, preamble 99.1 to 99.97 %, operative part 98.7 %",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p>⟦Recalling⟧ its resolutions on libraries,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on libraries,</p>
</container>)",
         .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
