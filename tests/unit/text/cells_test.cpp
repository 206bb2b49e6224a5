// SPDX-License-Identifier: Apache-2.0
#include "text/cells.h"

#include <catch2/catch.hpp>

using resolute::cells_of;

TEST_CASE("characters take no, one or two columns") {
    CHECK(cells_of(U'a') == 1);
    CHECK(cells_of(U'é') == 1);
    CHECK(cells_of(U'Ж') == 1);
    CHECK(cells_of(U'ق') == 1);
    CHECK(cells_of(U'、') == 2);
    CHECK(cells_of(U'会') == 2);
    CHECK(cells_of(U'（') == 2);
    CHECK(cells_of(U'\u00AD') == 0);
    CHECK(cells_of(U'\u064B') == 0);
    CHECK(cells_of(U'\u0301') == 0);
    CHECK(cells_of(U'\u200F') == 0);
    CHECK(cells_of(U'\U00020000') == 2);
}

TEST_CASE("texts take the columns of what is seen of them") {
    CHECK(cells_of("") == 0);
    CHECK(cells_of("e\u0301te\u0301") == 3);
    CHECK(cells_of("تُحمَّل") == 4);
    CHECK(cells_of("第78/254号") == 10);
    CHECK(cells_of("👩‍👩‍👧") == 2);
    CHECK(cells_of("👍🏽!") == 3);
    CHECK(cells_of("会議") == 4);
}
