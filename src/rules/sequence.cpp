// SPDX-License-Identifier: Apache-2.0
#include "rules/sequence.h"

#include <algorithm>
#include <unordered_map>

namespace resolute::rules {

namespace {

// A shift explains two labels that are off better than two faults do; a new beginning must explain something.
constexpr int wrong_cost = 8, shift_cost = 12, restart_cost = 1;
constexpr int impossible = 1 << 28;
// Labels times offsets that are weighed; a resolution needs a hundredth of it.
constexpr std::size_t most_weighed = 4'000'000;

int place(std::size_t index) {
    return static_cast<int>(index);
}

/// What a label exceeds its place by; all right labels of a stretch have the same.
using Offset = int;

/// The offsets worth considering: that of a right beginning, those of a new one, and those that two labels
/// share.
std::vector<Offset> offsets_of(std::span<const Counted> labels) {
    std::unordered_map<Offset, int> seen;
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i].value > 0) ++seen[labels[i].value - place(i)];
    std::vector<Offset> offsets{1};
    for (const auto& [offset, times] : seen)
        if (times > 1) offsets.push_back(offset);
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i].restarts) offsets.push_back(1 - place(i));
    std::ranges::sort(offsets);
    offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
    const auto most = std::max<std::size_t>(most_weighed / labels.size(), 2);
    if (offsets.size() > most) {
        // Of a text made to have too many, those that most labels share.
        std::ranges::stable_sort(offsets, std::ranges::greater{},
                                 [&](Offset each) { return each == 1 ? place(labels.size()) : seen[each]; });
        offsets.resize(most);
    }
    return offsets;
}

/// The cheapest explanation, found label by label: of each offset the cost so far, and where it came from.
class Explanation {
public:
    explicit Explanation(std::span<const Counted> labels)
        : labels_(labels), offsets_(offsets_of(labels)), cost_(offsets_.size()) {
        for (std::size_t state = 0; state < offsets_.size(); ++state)
            cost_[state] = offsets_[state] == 1 ? 0 : shift_cost;
        for (std::size_t i = 0; i < labels.size(); ++i) step(i);
    }

    /// The offset that holds at each place.
    std::vector<Offset> path() const {
        std::vector<Offset> path(labels_.size());
        auto state = static_cast<std::size_t>(std::ranges::min_element(cost_) - cost_.begin());
        for (auto i = labels_.size(); i-- > 0;) {
            path[i] = offsets_[state];
            state = from_[i][state];
        }
        return path;
    }

private:
    void step(std::size_t i) {
        const auto cheapest = static_cast<std::size_t>(std::ranges::min_element(cost_) - cost_.begin());
        std::vector<std::size_t> from(offsets_.size());
        auto next = cost_;
        for (std::size_t state = 0; state < offsets_.size(); ++state) {
            const bool anew = labels_[i].restarts && offsets_[state] == 1 - place(i);
            const int price = i == 0 ? impossible : anew ? restart_cost : shift_cost;
            const int entry = cost_[cheapest] + price;
            from[state] = entry <= cost_[state] ? cheapest : state;  // as late as can be
            next[state] = std::min(entry, cost_[state]);
            const int value = labels_[i].value;
            if (value > 0 && value != place(i) + offsets_[state]) next[state] += wrong_cost;
        }
        cost_ = std::move(next);
        from_.push_back(std::move(from));
    }

    std::span<const Counted> labels_;
    std::vector<Offset> offsets_;
    std::vector<int> cost_;
    std::vector<std::vector<std::size_t>> from_;
};

/// A wrong label right before a shift is the one that is too many.
std::vector<Break> merged(const std::vector<Break>& found) {
    std::vector<Break> result;
    for (const auto& each : found) {
        const bool pushed = each.shifts && !result.empty() && !result.back().shifts &&
                            result.back().at + 1 == each.at && result.back().expected + 1 == each.expected;
        if (pushed)
            result.back() = {result.back().at, result.back().expected, true, each.end};
        else
            result.push_back(each);
    }
    return result;
}

/// Whether every label follows the one before it, as nearly always.
bool in_order(std::span<const Counted> labels) {
    int last = 0;
    for (const auto& each : labels) {
        const bool fits = each.value == 0 || each.value == last + 1 || (each.restarts && each.value == 1);
        if (!fits) return false;
        last = each.value == 0 ? last + 1 : each.value;
    }
    return true;
}

}  // namespace

std::vector<Break> breaks(std::span<const Counted> labels) {
    if (in_order(labels)) return {};
    std::vector<Break> found;
    const auto path = Explanation(labels).path();
    Offset right = 1, last = 1;  // what should hold here, and what holds
    std::size_t shift = 0;       // the break that a shift was told with, one past it
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].restarts && path[i] == 1 - place(i)) {
            right = path[i];
        } else if (path[i] != last && path[i] != right) {
            found.push_back({i, place(i) + last, true, i});
            shift = found.size();
        }
        last = path[i];
        if (last == right) shift = 0;
        if (shift > 0) found[shift - 1].end = i + 1;
        if (labels[i].value > 0 && labels[i].value != place(i) + last)
            found.push_back({i, place(i) + last, false, i + 1});
    }
    return merged(found);
}

}  // namespace resolute::rules
