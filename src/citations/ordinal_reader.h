// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "citations/language.h"

namespace resolute::citations {

/// An ordinal read next to a place in a folded text in small letters.
struct ReadOrdinal {
    int number = 0;
    std::size_t begin = 0, end = 0;
    bool figures = false;
    bool suffix_right = true;  // of figures
};

/// The ordinal, in words or figures, that ends right before `end`.
std::optional<ReadOrdinal> ordinal_before(std::string_view lower, std::size_t end, Language language);
/// The ordinal that begins at `begin`; the longest reading.
std::optional<ReadOrdinal> ordinal_at(std::string_view lower, std::size_t begin, Language language);
/// Where the word begins that ends right before `end`; `end` itself when there is none.
std::size_t word_begin(std::string_view text, std::size_t end);
/// Where the word ends that begins at `begin`.
std::size_t word_end(std::string_view text, std::size_t begin);

}  // namespace resolute::citations
