// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/reading.h"
#include "rules/rule.h"

/// Footnotes and the calls to them.
namespace resolute::rules {

/// A footnote with its words and the place it is called from.
struct Note {
    const model::Footnote* note = nullptr;
    const Words* words = nullptr;   // its last paragraph with words; null where it has none
    const Words* first = nullptr;   // its first
    const Words* caller = nullptr;  // the text that calls it; never null
    std::size_t place = 0;          // of the call in the caller's prose
    std::size_t paragraphs = 0;     // with words
    std::size_t begin = 0,
                end = 0;  // of the first one's words, folded; an empty "()" for the marker left out

    std::string_view marker() const { return model::value(note->attributes, "marker"); }
    /// The first paragraph, easy to match; empty where there are no words.
    std::string_view text() const {
        return first ? first->folded().text().substr(begin, end - begin) : std::string_view();
    }
};
/// All footnotes of a file in the order of the text.
const std::vector<Note>& notes(const Subject& subject);

/// The bytes of the source that became text()[begin, end) of the note.
Span span_of(const Subject& subject, const Note& note, std::size_t begin, std::size_t end);
/// Replaces text()[begin, end) of the note; nothing where markup stands in between.
std::optional<Edit> rewrite(const Subject& subject, const Note& note, std::size_t begin, std::size_t end,
                            std::string_view text);

/// The marker as a number; nothing for asterisks, letters and an empty one.
std::optional<int> marker_number(std::string_view marker);
/// Where the marker stands: the attribute's value, else the start tag's name.
Span marker_span(const Subject& subject, const model::Footnote& note);
/// Where the words of a note begin: published Arabic notes open with an empty "()" for the marker.
std::size_t note_begin(std::string_view text);

}  // namespace resolute::rules
