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

/// A footnote with its words.
struct Note {
    const model::Footnote* note = nullptr;
    const Words* words = nullptr;  // its last paragraph with words; null where it has none
    const Words* first = nullptr;  // its first
    std::string_view marker() const { return model::value(note->attributes, "marker"); }
};
/// All footnotes of a file in the order of the text.
const std::vector<Note>& notes(const Subject& subject);

/// The marker as a number; nothing for asterisks, letters and an empty one.
std::optional<int> marker_number(std::string_view marker);
/// Where the marker stands: the attribute's value, else the start tag's name.
Span marker_span(const Subject& subject, const model::Footnote& note);
/// Where the words of a note begin: published Arabic notes open with an empty "()" for the marker.
std::size_t note_begin(std::string_view text);

}  // namespace resolute::rules
