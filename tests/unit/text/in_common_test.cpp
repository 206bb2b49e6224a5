// SPDX-License-Identifier: Apache-2.0
#include "text/in_common.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace resolute;

namespace {

using Items = std::vector<std::uint64_t>;

/// The length of the longest run in common, by the textbook's table.
std::size_t longest(const Items& left, const Items& right) {
    std::vector<std::size_t> above(right.size() + 1);
    for (const auto item : left) {
        std::vector<std::size_t> row(right.size() + 1);
        for (std::size_t j = 0; j < right.size(); ++j)
            row[j + 1] = item == right[j] ? above[j] + 1 : std::max(row[j], above[j + 1]);
        above = std::move(row);
    }
    return above.back();
}

}  // namespace

TEST_CASE("what two sequences have in common is in order and as long as can be") {
    std::uint64_t seed = 1;
    const auto random = [&](std::uint64_t below) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return (seed >> 33) % below;
    };
    for (int round = 0; round < 300; ++round) {
        Items left(random(12)), right(random(12));
        for (auto* items : {&left, &right})
            for (auto& item : *items) item = random(4);
        const auto pairs = in_common(left, right, 100);
        CHECK(pairs.size() == longest(left, right));
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            CHECK(left[pairs[i].first] == right[pairs[i].second]);
            if (i > 0) CHECK((pairs[i - 1].first < pairs[i].first && pairs[i - 1].second < pairs[i].second));
        }
    }
}

TEST_CASE("where too much differs only the ends are in common") {
    Items left{1}, right{1};
    for (std::uint64_t i = 10; i < 40; ++i) left.push_back(i);
    for (std::uint64_t i = 50; i < 80; ++i) right.push_back(i);
    left.push_back(2);
    right.push_back(2);
    CHECK(in_common(left, right, 10).size() == 2);
    CHECK(in_common(left, right, 60).size() == 2);
    CHECK(in_common({}, right, 10).empty());
}
