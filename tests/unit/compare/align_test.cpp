// SPDX-License-Identifier: Apache-2.0
#include "compare/align.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <sstream>
#include <string>

#include "text/cat.h"

using namespace resolute;
using compare::Alignment;
using compare::Passage;

namespace {

Passage passage(const std::string& text) {
    Passage made;
    made.whole = std::hash<std::string>()(text);
    std::istringstream words(text);
    for (std::string word; words >> word;) made.words.push_back(std::hash<std::string>()(word));
    return made;
}

std::vector<Passage> passages(const std::vector<std::string>& texts) {
    std::vector<Passage> made;
    for (const auto& each : texts) made.push_back(passage(each));
    return made;
}

}  // namespace

TEST_CASE("passages are found again in order") {
    const auto found = compare::align(
        passages({"one two three four", "five six seven eight", "nine ten eleven twelve"}),
        passages({"one two three four", "new words stand here", "nine ten eleven thirteen"}), 4);
    CHECK(found.after == std::vector{0, Alignment::none, 2});
    CHECK(found.before == std::vector{0, Alignment::none, 2});
}

TEST_CASE("what stands elsewhere has moved, as little as can be") {
    const auto before = passages({"a b c d", "e f g h", "i j k l", "m n o p"});
    const auto after = passages({"m n o p", "a b c d", "e f g h", "i j k l"});
    const auto found = compare::align(before, after, 4);
    CHECK(found.after == std::vector{3, 0, 1, 2});
    CHECK(found.moved == std::vector{true, false, false, false});
    CHECK(compare::align(before, after, compare::never_moves).after == std::vector{Alignment::none, 0, 1, 2});
}

TEST_CASE("what stands alone between the same neighbours may share few words") {
    const auto found = compare::align(passages({"a b c d", "one two three four five six", "e f g h"}),
                                      passages({"a b c d", "one two eight nine ten eleven", "e f g h"}), 4);
    CHECK(found.after == std::vector{0, 1, 2});
}

TEST_CASE("a passage whose sort says what it is needs no words in common") {
    auto before = passages({"old title", "a b c d"}), after = passages({"another name", "a b c d"});
    before[0].sort = after[0].sort = 7;
    before[0].sole = after[0].sole = true;
    CHECK(compare::align(before, after, 4).after == std::vector{0, 1});
}

TEST_CASE("thousands of passages, all equal or all different, take no time that grows with their square") {
    std::vector<Passage> same(20'000, passage("the same words again")), different, mixed;
    for (int i = 0; i < 20'000; ++i) {
        different.push_back(passage(cat("the words ", i, " of ", i * 3)));
        mixed.push_back(passage(cat("the words ", i * 7919 % 20'000, " of it")));
    }
    const auto shorter = std::vector<Passage>(same.begin() + 1, same.end());
    const auto found = compare::align(same, shorter, 4);
    CHECK(std::count(found.before.begin(), found.before.end(), Alignment::none) == 1);
    CHECK(compare::align(different, different, 4).moved == std::vector<bool>(20'000));
    CHECK(compare::align(different, mixed, 4).after.size() == 20'000);
}
