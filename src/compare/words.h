// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/story.h"

namespace resolute::compare {

/// A word, a sign, a space, a call to a note or the end of a paragraph.
struct Word {
    enum class Sort : std::uint8_t { letters, sign, blank, call, end };
    layout::Piece piece;    // as written; without link and place, which are no matter of words
    std::uint64_t key = 0;  // the same for two that read the same, whatever their look
    Sort sort = Sort::letters;
};
using Words = std::vector<Word>;

/// What a note is known by when its calls are compared, for each note of a story.
using NoteKeys = std::vector<std::uint64_t>;

/// Running text in words. Chinese characters are words of their own; symbols (`A/RES/58/143`), dates and
/// numbers (`3,500`) stay whole; spaces of all widths read alike, as do hyphens that break lines and that do
/// not.
Words words_of(const layout::Pieces& pieces, const NoteKeys& notes);
/// The same of several paragraphs, whose ends but the last are words too.
Words words_of(const std::vector<layout::Pieces>& paragraphs, const NoteKeys& notes);

/// A text with spaces of all widths as U+0020.
std::string with_plain_spaces(std::string_view text);
/// Whether the two look the same.
bool same_look(const layout::Piece& left, const layout::Piece& right);

}  // namespace resolute::compare
