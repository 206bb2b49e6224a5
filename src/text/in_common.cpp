// SPDX-License-Identifier: Apache-2.0
#include "text/in_common.h"

#include <algorithm>
#include <span>

namespace resolute {

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Items = std::span<const std::uint64_t>;

/// How far one gets on each diagonal (items of left less items of right) with a number of differences; those
/// of d differences are -d, -d + 2 … d.
class Reach {
public:
    explicit Reach(long differences) : d_(differences), far_(static_cast<std::size_t>(d_) + 1) {}
    long& operator[](long k) { return far_[static_cast<std::size_t>((k + d_) / 2)]; }
    /// Whether the way to a diagonal of one difference more comes from the diagonal above it.
    bool comes_from_above(long k) { return k == -d_ - 1 || (k != d_ + 1 && (*this)[k - 1] < (*this)[k + 1]); }

private:
    long d_;
    std::vector<long> far_;
};

long along(Items left, Items right, long x, long k) {
    const auto n = static_cast<long>(left.size()), m = static_cast<long>(right.size());
    while (x < n && x - k < m && left[static_cast<std::size_t>(x)] == right[static_cast<std::size_t>(x - k)])
        ++x;
    return x;
}

/// The reaches up to the end of both; none where it takes more differences than `most`.
std::vector<Reach> reaches(Items left, Items right, long most) {
    const auto n = static_cast<long>(left.size()), m = static_cast<long>(right.size());
    std::vector<Reach> trace;
    for (long d = 0; d <= std::min(n + m, most); ++d) {
        Reach reach(d);
        for (long k = -d; k <= d; k += 2) {
            long x = 0;
            if (d > 0) {
                auto& before = trace.back();
                x = before.comes_from_above(k) ? before[k + 1] : before[k - 1] + 1;
            }
            reach[k] = along(left, right, x, k);
            if (reach[k] >= n && reach[k] - k >= m) {
                trace.push_back(std::move(reach));
                return trace;
            }
        }
        trace.push_back(std::move(reach));
    }
    return {};
}

Pairs shortest(Items left, Items right, std::size_t most) {
    auto trace = reaches(left, right, static_cast<long>(most));
    Pairs pairs;
    auto x = static_cast<long>(left.size()), y = static_cast<long>(right.size());
    for (auto d = static_cast<long>(trace.size()) - 1; d >= 0; --d) {
        const long k = x - y;
        long from_x = 0, from_y = 0;
        if (d > 0) {
            auto& before = trace[static_cast<std::size_t>(d - 1)];
            const bool above = before.comes_from_above(k);
            from_x = above ? before[k + 1] : before[k - 1];
            from_y = from_x - (above ? k + 1 : k - 1);
        }
        for (; x > from_x && y > from_y; --x, --y)
            pairs.emplace_back(static_cast<std::size_t>(x - 1), static_cast<std::size_t>(y - 1));
        x = from_x;
        y = from_y;
    }
    std::ranges::reverse(pairs);
    return pairs;
}

}  // namespace

Pairs in_common(const std::vector<std::uint64_t>& left, const std::vector<std::uint64_t>& right,
                std::size_t most) {
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
    const auto middle = [begin](const auto& items, std::size_t end) {
        return Items(items).subspan(begin, end - begin);
    };
    for (const auto& [a, b] : shortest(middle(left, left_end), middle(right, right_end), most))
        result.emplace_back(begin + a, begin + b);
    for (std::size_t i = 0; i < left.size() - left_end; ++i) result.emplace_back(left_end + i, right_end + i);
    return result;
}

}  // namespace resolute
