// SPDX-License-Identifier: Apache-2.0
#include "rules/leftovers.h"

#include <algorithm>

#include "citations/folded.h"

namespace resolute::rules {

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    return !citations::word_before(text, begin) && !citations::word_at(text, end);
}

bool may_hold(const Words& words, std::string_view phrase) {
    return std::ranges::all_of(phrase, [&](char byte) { return words.has(byte); });
}

}  // namespace resolute::rules
