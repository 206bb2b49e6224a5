// SPDX-License-Identifier: Apache-2.0
#include "style/measure.h"

#include <catch2/catch.hpp>

using namespace resolute::style;

TEST_CASE("lengths are exact to a thousandth of a point") {
    struct Case {
        const char* text;
        int thousandths;
    };
    for (const auto& [text, thousandths] : {Case{"12pt", 12000},
                                            {"123.35pt", 123350},
                                            {"0.25pt", 250},
                                            {"1in", 72000},
                                            {"25.4mm", 72000},
                                            {"-0.2pt", -200},
                                            {"12pt+0.5pt", 12500},
                                            {"12pt-13pt", -1000},
                                            {"9.9604pt", 9960}}) {
        INFO(text);
        const auto measure = read_measure(text);
        REQUIRE(measure);
        CHECK(*measure == Measure{.fixed = {thousandths}});
    }
}

TEST_CASE("lengths may name marks of the page") {
    CHECK(read_measure("left") == Measure{.left = 1});
    CHECK(read_measure("left+2tab-1.5pt") == Measure{.fixed = {-1500}, .left = 1, .tabs = 2});
    CHECK(read_measure("frame-left") == Measure{.frame_left = 1});
    CHECK(read_measure("frame-right-left") == Measure{.left = -1, .frame_right = 1});
    CHECK(read_measure("right-frame-left") == Measure{.right = 1, .frame_left = -1});
}

TEST_CASE("what is no length is none") {
    for (const auto* text : {"", "12", "pt", "12 pt", "left+", "+", "1.5tab", "12px", "99999999999pt",
                             "--1pt", "1e3pt", "frame", "101tab"}) {
        INFO(text);
        CHECK_FALSE(read_measure(text));
    }
}
