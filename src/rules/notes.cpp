// SPDX-License-Identifier: Apache-2.0
#include "rules/notes.h"

#include <charconv>
#include <map>

#include "rules/edits.h"

namespace resolute::rules {

namespace {

std::vector<Note> find_notes(const Subject& subject) {
    std::vector<Note> found;
    std::map<const model::Footnote*, std::size_t> index;
    for (const auto& call : subject.reading->calls) {
        if (!call.note) continue;
        index[call.note] = found.size();
        found.push_back({call.note, nullptr, nullptr});
    }
    for (const auto& words : subject.reading->words) {
        const auto place = index.find(words.passage.note);
        if (place == index.end() || note_begin(words.prose.text) >= trimmed(words.prose.text).end) continue;
        auto& note = found[place->second];
        note.words = &words;
        if (!note.first) note.first = &words;
    }
    return found;
}

}  // namespace

const std::vector<Note>& notes(const Subject& subject) {
    return subject.reading->notes.get([&] { return find_notes(subject); });
}

std::optional<int> marker_number(std::string_view marker) {
    int number = 0;
    const auto [end, failure] = std::from_chars(marker.data(), marker.data() + marker.size(), number);
    if (failure != std::errc() || end != marker.data() + marker.size() || number < 0) return std::nullopt;
    return number;
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
