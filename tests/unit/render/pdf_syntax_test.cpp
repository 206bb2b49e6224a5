// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/syntax.h"

#include <catch2/catch.hpp>

#include "render/pdf/units.h"

using namespace resolute;
using namespace resolute::render::pdf;

TEST_CASE("numbers are written with at most two decimals") {
    const auto [value, expected] = GENERATE(table<int, std::string>(
        {{0, "0"}, {5, "0.05"}, {50, "0.5"}, {1250, "12.5"}, {-1, "-0.01"}, {-300, "-3"}, {61200, "612"}}));
    CHECK(hundredths(value) == expected);
}

TEST_CASE("strings") {
    CHECK(text_string("A (b)\\c") == "(A \\(b\\)\\\\c)");
    CHECK(text_string("é") == "<FEFF00E9>");
    CHECK(text_string("𝄞") == "<FEFFD834DD1E>");
    CHECK(byte_string("a\rb\n") == "(a\\rb\n)");
    CHECK(text_string(std::string(40000, 'x')).size() == 32767 + 2);
    CHECK(text_string(std::string(40000, 'x') + "é").size() < 4 * 16384 + 10);
}

TEST_CASE("names") {
    CHECK(name("LBody") == "/LBody");
    CHECK(name("text/xml é") == "/text#2Fxml#20#C3#A9");
    CHECK(name(std::string(200, 'n')).size() == 128);
}

TEST_CASE("references") {
    CHECK(reference(7) == "7 0 R");
    CHECK(reference_array(std::vector<int>{}) == "[]");
    CHECK(reference_array(std::vector<int>{1, 22}) == "[1 0 R 22 0 R]");
}

TEST_CASE("lengths become hundredths of a point, to the nearest") {
    const auto [units, expected] =
        GENERATE(table<std::int32_t, std::int64_t>({{64, 100}, {1, 2}, {-1, -2}, {637, 995}, {32, 50}}));
    CHECK(to_hundredths({units}) == expected);
    CHECK(from_bottom({64}, {{0}, {640}}) == 900);
}
