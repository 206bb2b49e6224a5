// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace resolute::compare {

/// What a paragraph, a row of a table or a note is found again by.
struct Passage {
    std::vector<std::uint64_t> words;  // keys of its words
    std::uint64_t whole = 0;           // the same for two of the same words
    int sort = 0;       // such as paragraph, table, title: only what is of one sort can be the same
    bool sole = false;  // its sort says what it is, whatever its words are: the title, the session
};

/// Which passages of two texts are the same one.
struct Alignment {
    static constexpr int none = -1;
    std::vector<int> before, after;  // of each passage: its partner in the other text, or `none`
    std::vector<bool> moved;         // of each passage after: its partner stands elsewhere in the order
};

/// For passages that are not the same where they stand elsewhere.
inline constexpr std::size_t never_moves = SIZE_MAX;

/// The heaviest set of pairs in order, by the words that they share, rare words more than common ones; then,
/// among passages of at least `least_moved` words, pairs out of order. The time grows with the length of the
/// texts, not with its square.
Alignment align(const std::vector<Passage>& before, const std::vector<Passage>& after,
                std::size_t least_moved);

}  // namespace resolute::compare
