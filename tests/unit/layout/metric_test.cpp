// SPDX-License-Identifier: Apache-2.0
#include "layout/metric.h"

#include <catch2/catch.hpp>

using namespace resolute::layout;

TEST_CASE("places come to the nearest 1/64 pt on both sides of 0") {
    // 1/64 pt is 15,625 millionths.
    for (const Width units : {-70'000, -3, -1, 0, 1, 2, 50'000}) {
        const auto exact = units * 15'625;
        for (const Width off : {-7'812, -1, 0, 1, 7'812}) {
            INFO(units << " and " << off);
            CHECK(nearest_length(exact + off).units == units);
        }
        CHECK(nearest_length(exact + 7'813).units == units + 1);
        CHECK(nearest_length(exact - 7'813).units == units - 1);
    }
}
