// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace resolute {

/// How many letters must be put in, left out, changed, or changed over with the next one, to make one word of
/// the other (Damerau's distance, optimal string alignment).
template <class Letter>
std::size_t slips_between(std::basic_string_view<Letter> a, std::basic_string_view<Letter> b) {
    std::vector<std::size_t> before, row(b.size() + 1), next(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto changed = row[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u);
            next[j] = std::min({next[j - 1] + 1, row[j] + 1, changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                next[j] = std::min(next[j], before[j - 2] + 1);
        }
        before = std::exchange(row, next);
    }
    return row.back();
}

}  // namespace resolute
