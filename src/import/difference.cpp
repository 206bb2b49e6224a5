// SPDX-License-Identifier: Apache-2.0
#include "import/difference.h"

#include <algorithm>

namespace resolute::importing {

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Items = std::vector<std::uint64_t>;

/// The furthest points of each number of differences, and the way back through them.
Pairs shortest(const Items& left, const Items& right, std::size_t begin, std::size_t left_end,
               std::size_t right_end, std::size_t most) {
    const auto n = static_cast<long>(left_end - begin), m = static_cast<long>(right_end - begin);
    const auto limit = std::min<long>(n + m, static_cast<long>(most));
    std::vector<std::vector<long>> trace;
    std::vector<long> far(static_cast<std::size_t>(2 * limit + 3), 0);
    const auto at = [&](std::vector<long>& v, long k) -> long& {
        return v[static_cast<std::size_t>(k + limit + 1)];
    };
    long found = -1;
    for (long d = 0; d <= limit && found < 0; ++d) {
        trace.push_back(far);
        for (long k = -d; k <= d; k += 2) {
            const bool down = k == -d || (k != d && at(far, k - 1) < at(far, k + 1));
            long x = down ? at(far, k + 1) : at(far, k - 1) + 1;
            while (x < n && x - k < m &&
                   left[begin + static_cast<std::size_t>(x)] ==
                       right[begin + static_cast<std::size_t>(x - k)])
                ++x;
            at(far, k) = x;
            if (x >= n && x - k >= m) {
                found = d;
                break;
            }
        }
    }
    Pairs pairs;
    if (found < 0) return pairs;
    long x = n, y = m;
    for (long d = found; d >= 0; --d) {
        auto& v = trace[static_cast<std::size_t>(d)];
        const long k = x - y;
        const bool down = k == -d || (k != d && at(v, k - 1) < at(v, k + 1));
        const long before_k = down ? k + 1 : k - 1;
        const long before_x = d == 0 ? 0 : at(v, before_k), before_y = before_x - (d == 0 ? 0 : before_k);
        while (x > before_x && y > before_y) {
            --x;
            --y;
            pairs.emplace_back(begin + static_cast<std::size_t>(x), begin + static_cast<std::size_t>(y));
        }
        x = before_x;
        y = before_y;
    }
    std::ranges::reverse(pairs);
    return pairs;
}

}  // namespace

Pairs common(const Items& left, const Items& right, std::size_t most) {
    Pairs result;
    std::size_t begin = 0;
    while (begin < left.size() && begin < right.size() && left[begin] == right[begin]) {
        result.emplace_back(begin, begin);
        ++begin;
    }
    auto left_end = left.size(), right_end = right.size();
    while (left_end > begin && right_end > begin && left[left_end - 1] == right[right_end - 1]) {
        --left_end;
        --right_end;
    }
    for (const auto& pair : shortest(left, right, begin, left_end, right_end, most)) result.push_back(pair);
    for (std::size_t i = 0; i < left.size() - left_end; ++i) result.emplace_back(left_end + i, right_end + i);
    return result;
}

}  // namespace resolute::importing
