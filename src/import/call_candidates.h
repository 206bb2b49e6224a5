// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "citations/language.h"

namespace resolute::importing {

/// Digits that may call a note.
struct CallCandidate {
    std::size_t text, begin, end;  // as in `CallAt`
    int value;
    double cost;  // the more, the less they look like a call
};
/// Up to this cost they look like a call and nothing else.
inline constexpr double surely_call = 0.5;

/// Words in small letters that a number of their own follows: "article", "page".
bool is_numbered_word(std::string_view word);

/// Adds what stands in one of the texts, the `index`-th, and has a value from 1 to `most`.
void add_call_candidates(std::size_t index, std::string_view text, int most, citations::Language language,
                         std::vector<CallCandidate>& found);

}  // namespace resolute::importing
