// SPDX-License-Identifier: Apache-2.0
#include "render/html/align.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "render/html/traits.h"

namespace resolute::render::html {

namespace {

/// Entries of two outlines by their index, in the order of both.
struct Pair {
    std::size_t left, right;
};

/// Finds the likeliest way to go through two outlines together: at each step a pair, or an entry of one alone
/// (Needleman and Wunsch, 1970), within a band around the straight way.
class Aligner {
public:
    Aligner(const std::vector<Traits>& left, const std::vector<Traits>& right)
        : left_(left), right_(right), columns_(right.size() + 1) {
        constexpr std::size_t most_cells = 30'000'000;
        const auto rows = left.size() + 1;
        const auto apart = std::max(left.size(), right.size()) - std::min(left.size(), right.size());
        const auto slope = columns_ / rows + 2;
        reach_ = std::max(std::min(apart + 64, most_cells / rows / 2), slope);
        width_ = std::min(2 * reach_ + 1, columns_);
        steps_.assign(rows * width_, Step::none);
    }

    std::vector<Pair> pairs() {
        fill();
        std::vector<Pair> found;
        std::size_t row = left_.size(), column = right_.size();
        while (row > 0 || column > 0) {
            const auto step = steps_[row * width_ + column - first(row)];
            if (step == Step::pair) found.push_back({row - 1, column - 1});
            row -= step == Step::pair || step == Step::left ? 1 : 0;
            column -= step == Step::pair || step == Step::right ? 1 : 0;
        }
        std::ranges::reverse(found);
        return found;
    }

private:
    enum class Step : std::uint8_t { none, pair, left, right };
    static constexpr double alone = -0.4;  // what it costs to leave an entry without a partner
    static constexpr double never = std::numeric_limits<double>::lowest() / 2;

    /// The first column of the band in a row.
    std::size_t first(std::size_t row) const {
        const auto middle = left_.empty() ? right_.size() : row * right_.size() / left_.size();
        return std::min(middle > reach_ ? middle - reach_ : 0, columns_ - width_);
    }

    void fill() {
        std::vector<double> above, here;
        for (std::size_t row = 0; row <= left_.size(); ++row) {
            here.assign(width_, never);
            const auto from = first(row), from_above = row > 0 ? first(row - 1) : 0;
            const auto score_above = [&](std::size_t column) {
                const bool inside = column >= from_above && column - from_above < width_;
                return row > 0 && inside ? above[column - from_above] : never;
            };
            for (std::size_t i = 0; i < width_; ++i) {
                const auto column = from + i;
                auto& step = steps_[row * width_ + i];
                auto& best = here[i];
                if (row == 0 && column == 0) {
                    best = 0;
                    continue;
                }
                const auto take = [&](double score, Step way) {
                    if (score <= best) return;
                    best = score;
                    step = way;
                };
                if (row > 0 && column > 0)
                    take(score_above(column - 1) + likeness(left_[row - 1], right_[column - 1]), Step::pair);
                if (row > 0) take(score_above(column) + alone, Step::left);
                if (i > 0) take(here[i - 1] + alone, Step::right);
            }
            std::swap(above, here);
        }
    }

    const std::vector<Traits>&left_, &right_;
    std::size_t columns_, reach_ = 0, width_ = 0;
    std::vector<Step> steps_;
};

std::vector<const Entry*> entries_of(const Outline& outline) {
    std::vector<const Entry*> entries;
    for (const auto& entry : outline.entries) entries.push_back(&entry);
    return entries;
}

/// Rows with one more language: where it has nothing of the kind, or they have not, a row has a gap.
std::vector<AlignedRow> joined(std::vector<AlignedRow> rows, std::size_t width,
                               const std::vector<const Entry*>& right) {
    // A row is compared by the first language that has something in it.
    std::vector<const Entry*> left;
    for (const auto& row : rows)
        left.push_back(*std::ranges::find_if(row, [](const Entry* each) { return each != nullptr; }));
    const auto left_traits = traits_of(left), right_traits = traits_of(right);
    auto pairs = Aligner(left_traits, right_traits).pairs();
    pairs.push_back({left.size(), right.size()});
    std::vector<AlignedRow> result;
    Pair from{0, 0};
    for (const auto& pair : pairs) {
        for (; from.left < pair.left; ++from.left) {
            result.push_back(std::move(rows[from.left]));
            result.back().push_back(nullptr);
        }
        for (; from.right < pair.right; ++from.right) {
            result.emplace_back(width, nullptr);
            result.back().push_back(right[from.right]);
        }
        if (pair.left == left.size()) break;
        result.push_back(std::move(rows[pair.left]));
        result.back().push_back(right[pair.right]);
        from = {pair.left + 1, pair.right + 1};
    }
    return result;
}

}  // namespace

std::vector<AlignedRow> align(const std::vector<const Outline*>& outlines) {
    std::vector<AlignedRow> rows;
    std::size_t width = 0;
    for (const auto* outline : outlines) rows = joined(std::move(rows), width++, entries_of(*outline));
    return rows;
}

}  // namespace resolute::render::html
