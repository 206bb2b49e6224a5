// SPDX-License-Identifier: Apache-2.0
#include "rules/notes.h"

#include <algorithm>

#include "rules/edits.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

/// Whether nothing but full stops and spaces stands there.
bool is_empty(std::string_view text) {
    while (!text.empty() && (text.ends_with('.') || text.ends_with("。")))
        text = trimmed_text(
            text.substr(0, text.size() - (text.ends_with('.') ? 1 : std::string_view("。").size())));
    return text.empty();
}

/// The text of a note comes right behind the text that calls it.
std::vector<Note> find_notes(const Subject& subject) {
    std::vector<Note> found;
    std::size_t first = 0;  // of the notes that the latest text calls
    for (const auto& words : subject.reading->words) {
        if (const auto* own = words.passage.note) {
            const auto note = std::find_if(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                                           [&](const Note& each) { return each.note == own; });
            const std::string_view text = words.prose.text;
            const auto begin = note_begin(text);
            if (note == found.end() || is_empty(trimmed_text(text.substr(begin)))) continue;
            note->words = &words;
            ++note->paragraphs;
            if (note->first) continue;
            note->first = &words;
            note->begin = note_begin(words.folded().text());
            note->end = trimmed(words.folded().text()).end;
            continue;
        }
        first = found.size();
        for (const auto& piece : words.prose.pieces)
            if (piece.run.note)
                found.push_back({.note = piece.run.note, .caller = &words, .place = piece.begin});
    }
    return found;
}

}  // namespace

const std::vector<Note>& notes(const Subject& subject) {
    return subject.reading->notes.get([&] { return find_notes(subject); });
}

Span span_of(const Subject& subject, const Note& note, std::size_t begin, std::size_t end) {
    const auto original = note.first->folded().original(note.begin + begin, note.begin + end);
    return note.first->prose.span(subject.source(), original.begin, original.end);
}

std::optional<Edit> rewrite(const Subject& subject, const Note& note, std::size_t begin, std::size_t end,
                            std::string_view text) {
    const auto original = note.first->folded().original(note.begin + begin, note.begin + end);
    return replacement(subject, note.first->prose, original.begin, original.end, text);
}

std::optional<int> marker_number(std::string_view marker) {
    const auto number = whole_number(marker);
    return number && *number >= 0 ? number : std::nullopt;
}

Span marker_span(const Subject& subject, const model::Footnote& note) {
    const auto* given = model::find(note.attributes, "marker");
    return given && !given->at.span.empty() ? given->at.span : name_span(subject, note.at.span);
}

std::size_t note_begin(std::string_view text) {
    auto begin = trimmed(text).begin;
    if (text.substr(begin).starts_with("()")) begin += 2 + trimmed(text.substr(begin + 2)).begin;
    return begin;
}

}  // namespace resolute::rules
