// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "citations/folded.h"
#include "citations/note_words.h"
#include "citations/treaty.h"
#include "rules/note_shapes.h"
#include "rules/note_sources.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

constexpr std::string_view placeholders = "{}#";

bool is_of_letters(std::string_view text) {
    return text.find_first_of(" ,.;:()/-") == std::string_view::npos && text != "،" && text != "؛";
}

/// The words around a place of the form, up to the spaces.
Extent word_around(std::string_view shape, std::size_t begin, std::size_t end) {
    while (begin > 0 && shape[begin - 1] != ' ') --begin;
    while (end < shape.size() && shape[end] != ' ') ++end;
    return {begin, end};
}

/// Capitals, marks at the end and the words for places are other rules' matters.
bool is_told_elsewhere(std::string_view shape, const ShapeSlip& slip, citations::Language language) {
    const auto seen = shape.substr(slip.begin, slip.end - slip.begin);
    if (citations::lower(seen) == citations::lower(slip.expected) || slip.begin == 0) return true;
    // Capitals are numerals and letters of numbers, `53A`.
    for (const std::string_view each : {seen, std::string_view(slip.expected)})
        if (std::ranges::any_of(each, citations::is_upper)) return true;
    if (seen.find_first_of(placeholders) != std::string_view::npos ||
        slip.expected.find_first_of(placeholders) != std::string::npos)
        return true;
    const auto changed = seen.empty() ? std::string_view(slip.expected) : seen;
    const auto rest = shape.substr(slip.end);
    if ((rest.empty() || rest == "." || rest == "。") && (changed == "." || changed == "。")) return true;
    const bool plural =
        rest.empty() || rest.starts_with('.') || rest.starts_with(' ') || rest.starts_with(',');
    if (changed == "s" && plural) return true;             // para. for paras.
    if (seen == "e" && slip.expected == "y") return true;  // Spanish, before i
    for (const auto word : citations::note_words(language).ibid)
        if (citations::lower(slip.shape).starts_with(word) && slip.begin <= word.size() + 1) return true;
    return false;
}

void report(const Subject& subject, Findings& found, const Note& note, const NoteShape& shape,
            const ShapeSlip& slip) {
    const std::string_view form = shape.text;
    const auto seen = form.substr(slip.begin, slip.end - slip.begin);
    Extent word = word_around(form, slip.begin, slip.end);
    if (subject.language == "zh") {
        word = {slip.begin, slip.end};
        if (!seen.empty() && !slip.expected.empty() && is_part_of_shapes(seen, subject.language)) return;
        if (word.empty()) word.begin -= character_before(form, word.begin).length;
    } else if (is_of_letters(seen) && is_of_letters(slip.expected) &&
               is_word_of_shapes(form.substr(word.begin, word.end - word.begin), subject.language)) {
        return;  // another word of such notes: an ordinal, another month
    }
    auto expected = cat("`", form.substr(word.begin, slip.begin - word.begin), slip.expected,
                        form.substr(slip.end, word.end - slip.end), "`");
    if (expected.find_first_of(placeholders) != std::string::npos || subject.language == "zh")
        expected = seen.empty()            ? cat("`", slip.expected, "` there too")
                   : slip.expected.empty() ? cat("no `", seen, "`")
                                           : cat("`", slip.expected, "`");
    const auto begin = shape.origin[word.begin], end = shape.origin[word.end];
    found.at(span_of(subject, note, begin, end), cat("`", note.text().substr(begin, end - begin),
                                                     "` in a note of this form, expected ", expected));
}

/// Notes of official records have too many forms, but few words.
void check_words(const Subject& subject, Findings& found, const Note& note) {
    const auto text = note.text();
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find(' ', begin), text.size());
        const auto word = text.substr(begin, end - begin);
        if (const auto meant = nearest_word(word, subject.language); !meant.empty())
            found.at(span_of(subject, note, begin, end),
                     cat("`", word, "` in a note, perhaps `", meant, "`"));
        begin = end + 1;
    }
}

void check(const Subject& subject, Findings& found) {
    const auto language = citations::language_from_code(subject.language);
    if (!language) return;
    for (const auto& note : notes(subject)) {
        const auto text = note.text();
        if (text.empty() || text.size() > 300) continue;
        const auto shape = shape_of_note(text, subject.language == "zh");
        if (is_frequent_shape(shape.text, subject.language)) continue;
        const auto slip = nearest_shape(shape.text, subject.language);
        if (slip.shape.empty()) {
            const auto source = source_of_note(text, *language);
            if (source.kind == NoteSource::records || source.repeated == NoteSource::records)
                check_words(subject, found, note);
            continue;
        }
        if (is_told_elsewhere(shape.text, slip, *language) ||
            !citations::read_treaties(text, *language).empty())
            continue;
        report(subject, found, note, shape, slip);
    }
}

constexpr std::array more{Example{
    .bad =
        R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, ⟦прложение.⟧</p></authorialNote>,</p></container>)",
    .good =
        R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, приложение.</p></authorialNote>,</p></container>)",
    .slot = Slot::preamble,
    .language = "ru"}};

}  // namespace

extern constinit const Rule note_form_unusual{
    .code = "CITE035",
    .name = "note-form-unusual",
    .levels = always(Level::hint),
    .summary = "a note that differs in one or two letters or marks from a form of published notes",
    .why =
        R"(Four notes of five have one of some hundred forms: a symbol alone, "Resolution 73/195, annex.", "See A/78/184, para.
5.". A note that misses such a form by a letter, a comma or a space was mistyped, or the rule does not know its form: it
only hints.)",
    .authority = "published texts, 120,000 notes",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, ⟦annx.⟧</p></authorialNote></p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote
marker="1" placement="bottom" eId="authorialNote_1"><p>A/78/184, annex.</p></authorialNote></p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
