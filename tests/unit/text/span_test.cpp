// SPDX-License-Identifier: Apache-2.0
#include "text/span.h"

#include <catch2/catch.hpp>

using namespace resolute;

TEST_CASE("edits are made at once") {
    CHECK(apply_edits("abcdef", {}) == "abcdef");
    CHECK(apply_edits("abcdef", {{{1, 2}, "X"}, {{2, 2}, "Y"}, {{4, 6}, ""}}) == "aXYcd");
    CHECK(apply_edits("", {{{0, 0}, "new"}}) == "new");
}

TEST_CASE("places after edits lead back to places before") {
    // a [b→XY] c [insert ZZ] d [ef→] g : "aXYcZZdg"
    const OffsetMap map({{{1, 2}, "XY"}, {{3, 3}, "ZZ"}, {{4, 6}, ""}});
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> expected{
        {0, 0}, {1, 1}, {2, 1}, {3, 2}, {4, 3}, {5, 3}, {6, 3}, {7, 6}, {8, 7}};
    for (const auto& [after, before] : expected) CHECK(map.before(after) == before);
    CHECK(map.before(Span{1, 3}) == Span{1, 2});  // the replaced word
    CHECK(map.before(Span{4, 6}) == Span{3, 3});  // inserted text is nowhere
    CHECK(map.before(Span{3, 4}) == Span{2, 3});  // right before the insertion
    CHECK(map.before(Span{0, 8}) == Span{0, 7});
    CHECK(OffsetMap().before(Span{3, 9}) == Span{3, 9});
}

TEST_CASE("edits are put in order, once each, unless they run into each other") {
    std::vector<Edit> edits{{{4, 5}, "d"}, {{1, 2}, "b"}, {{4, 5}, "d"}, {{2, 2}, "x"}, {{2, 2}, "x"}};
    REQUIRE(put_in_order(edits));
    CHECK(apply_edits("abcdef", edits) == "abxxcddf");
    std::vector<Edit> crossing{{{3, 6}, ""}, {{1, 4}, ""}};
    CHECK_FALSE(put_in_order(crossing));
    std::vector<Edit> unlike{{{1, 2}, "a"}, {{1, 2}, "b"}};
    CHECK_FALSE(put_in_order(unlike));
    std::vector<Edit> backwards{{{3, 2}, ""}};
    CHECK_FALSE(put_in_order(backwards));
}
