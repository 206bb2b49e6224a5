// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/marks.h"
#include "rules/numbering.h"
#include "rules/opening.h"
#include "rules/openings.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

std::string_view look(const Subject& subject) {
    const auto tag = opening_tags(subject).first;
    return tag == "<b>" ? "bold" : tag == "<i>" ? "italics" : "bold italics";
}

/// The words to be set apart where they are none of those known: what the container's name tells, else the
/// first word (two characters of Chinese).
Extent first_words(const Subject& subject, const Opening& opening) {
    const auto& line = *opening.line;
    const auto end_of_text = trimmed(line.prose.text).end;
    const auto text = std::string_view(line.prose.text).substr(opening.begin, end_of_text - opening.begin);
    const auto name = model::value(line.step.division->attributes, "name");
    if (!name.empty() && text.starts_with(name)) return {opening.begin, opening.begin + name.size()};
    auto end = opening.begin + std::min(text.find_first_of(" \t\n,;"), text.size());
    if (subject.language == "zh") {
        end = opening.begin;
        for (int i = 0; i < 2 && end < end_of_text; ++i) end += character_at(line.prose.text, end).length;
    }
    return {opening.begin, end};
}

/// Whether neighbours of an operative paragraph open without a verb too: sentences of a declaration or of
/// regulations.
bool among_sentences(const std::vector<Opening>& all, std::size_t index) {
    const auto is_sentence = [&](std::size_t other) {
        return other < all.size() && all[other].text == all[index].text && all[other].line->operative &&
               all[other].shown.empty() && !all[other].phrase;
    };
    return is_sentence(index + 1) || (index > 0 && is_sentence(index - 1));
}

/// Whether a paragraph with unknown first words may do without: an adverbial before the verb, a sentence of a
/// declaration, a list, a quotation, a placeholder.
bool may_differ(const Subject& subject, const Opening& opening) {
    const auto& line = *opening.line;
    if ((line.operative && !opening.numbered) || (!line.operative && line.step.division->name != "container"))
        return true;
    const bool later = std::ranges::any_of(
        line.prose.pieces, [&](const auto& piece) { return looks_opening(subject, piece.run.style); });
    if (later && (subject.language == "de" || subject.language == "zh" ||
                  subject.organ == model::Organ::security_council))
        return true;
    const auto last = ending(line.prose, subject.language);
    if (line.operative && &line != &opening.text->lines.back() && last && last->mark == Mark::stop)
        return true;
    constexpr std::u32string_view others = U"0123456789“«\"([—–-•*‘„";
    return others.find(character_at(line.prose.text, opening.begin).code) != std::u32string_view::npos;
}

/// A numbered paragraph that begins with a small letter, in Russian with a comma, or one of the preamble
/// without the known words of its name: its verb was taken out.
bool has_lost_verb(const Subject& subject, const Opening& opening) {
    const auto& line = *opening.line;
    if (opening.begin >= trimmed(line.prose.text).end) return false;
    if (!line.operative) {
        const auto name = citations::lower(plain_words(model::value(line.step.division->attributes, "name")));
        return line.step.division->name == "container" && find_phrase(subject.language, false, name) &&
               citations::lower(plain_words(line.prose.text)).find(name) == std::string::npos;
    }
    const auto first = character_at(line.prose.text, opening.begin).code;
    constexpr std::array<std::string_view, 3> begin_large{"en", "fr", "es"};
    const bool small =
        first >= 'a' && first <= 'z' && std::ranges::find(begin_large, subject.language) != begin_large.end();
    return opening.numbered && (small || first == ',');
}

/// Finds, for openings asked for in order, the nearest line before that has no number; each line is read
/// once.
class Introductions {
public:
    /// Whether that line ends with a colon and so announces the numbered paragraphs, which are points of its
    /// sentence: "Resolves that for the year 2024:".
    bool announce(const Subject& subject, const Opening& opening) {
        if (opening.text != text_) {
            text_ = opening.text;
            next_ = opening.text->lines.data();
            nearest_ = nullptr;
        }
        for (; next_ < opening.line; ++next_)
            if (!next_->is_table() && !next_->is_heading() && next_->is_paragraph() && !is_numbered(*next_))
                nearest_ = next_;
        if (!opening.numbered || !nearest_) return false;
        const auto last = ending(nearest_->prose, subject.language);
        return last && last->mark == Mark::colon;
    }

private:
    const DocumentText* text_ = nullptr;
    const TextLine* next_ = nullptr;
    const TextLine* nearest_ = nullptr;
};

void check(const Subject& subject, const std::vector<Opening>& all, std::size_t index,
           Introductions& introductions, Findings& found) {
    const auto& opening = all[index];
    const auto& line = *opening.line;
    if (!opening.shown.empty() || line.is_display() || introductions.announce(subject, opening)) return;
    if (!third_person_meant(subject, opening).right.empty()) return;  // told by EDIT007
    // Chinese verbs open sentences of regulations as well.
    const bool known =
        opening.phrase && opening.own_part && !(subject.language == "zh" && among_sentences(all, index));
    if (!known && has_lost_verb(subject, opening)) {
        const auto words = first_words(subject, opening);
        const auto shown = std::string_view(line.prose.text).substr(words.begin, words.end - words.begin);
        found.hint(line.prose.span(subject.source(), words.begin, std::max(words.end, words.begin + 1)),
                   cat("`", shown, "` begins a paragraph, expected a verb before it"));
        return;
    }
    if (!known && (may_differ(subject, opening) || among_sentences(all, index))) return;
    const auto words = opening.words.empty() ? first_words(subject, opening) : opening.words;
    const auto shown = std::string_view(line.prose.text).substr(words.begin, words.end - words.begin);
    const auto span = line.prose.span(subject.source(), words.begin, words.end);
    auto message = cat("`", shown, "` opens a paragraph, expected ", look(subject));
    auto& finding = known ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
    auto edit = replacement(subject, line.prose, words.begin, words.end, shown);
    if (!edit || !(line.prose.run_at(words.begin).style == model::Style{})) return;
    const auto [open, close] = opening_tags(subject);
    edit->text = cat(open, edit->text, close);
    offer(finding, cat("set it in ", look(subject)), std::move(edit), Trust::review);
}

void check(const Subject& subject, Findings& found) {
    const auto& all = openings(subject);
    Introductions introductions;
    for (std::size_t i = 0; i < all.size(); ++i) check(subject, all, i, introductions, found);
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "",
                                     staged(Level::warning, Level::warning, Level::warning, Level::hint)}};

constexpr std::array more{Example{
    .bad =
        R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p>⟦the⟧ Secretary-General to publish it.</p></content></paragraph>)",
    .good =
        R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Requests</i> the Secretary-General to publish it.</p></content></paragraph>)"}};

}  // namespace

extern constinit const Rule opening_words_not_italic{
    .code = "EDIT004",
    .name = "opening-words-not-italic",
    .levels = always(Level::warning),
    .summary = "the opening words of a paragraph without the look its language gives them",
    .why =
        R"(The participle that opens a preambular paragraph and the verb that opens an operative one are set in italics, so that
the reader finds them at a glance; in Chinese in bold (printed in another typeface), in Arabic in bold italics, in Arabic
texts of the Human Rights Council in italics. Paragraphs of a declaration ("We, the Heads of State …") have no such verb. A
numbered paragraph that begins with a small letter has lost its own.)",
    .authority =
        "Editorial Manual, Italics; published texts, preamble 99.1 to 99.97 %, operative part 98.7 %",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p>⟦Recalling⟧ its resolutions on libraries,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on libraries,</p>
</container>)",
         .slot = Slot::preamble},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
