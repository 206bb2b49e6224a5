// SPDX-License-Identifier: Apache-2.0
#include "text/nearest.h"

#include <algorithm>
#include <string>

#include "text/slips.h"

namespace resolute {

namespace {

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return result;
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& candidates) {
    constexpr std::size_t longest = 64;  // longer words are no slips of the finger
    if (word.size() > longest) return std::nullopt;
    const auto small = lowered(word);
    std::optional<std::string_view> best;
    auto least = std::max<std::size_t>(word.size(), 3) / 3 + 1;
    for (const auto candidate : candidates) {
        if (candidate.size() > longest) continue;
        const auto steps = slips_between<char>(small, lowered(candidate));
        if (steps >= least) continue;
        least = steps;
        best = candidate;
    }
    return best;
}

}  // namespace resolute
