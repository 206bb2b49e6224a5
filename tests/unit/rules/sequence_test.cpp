// SPDX-License-Identifier: Apache-2.0
#include "rules/sequence.h"
#include "rules/labels.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "text/cat.h"

using namespace resolute;
using namespace resolute::rules;

namespace {

/// "at:expected" of each break, `+` behind one that shifts the rest; a negative number may begin anew.
std::string told(const std::vector<int>& numbers) {
    std::vector<Counted> labels;
    for (const int number : numbers) labels.push_back({number < 0 ? -number : number, number < 0});
    std::string result;
    for (const auto& fault : breaks(labels))
        result += cat(result.empty() ? "" : " ", fault.at, ":", fault.expected, fault.shifts ? "+" : "");
    return result;
}

}  // namespace

TEST_CASE("labels that count by one have no break") {
    CHECK(told({}).empty());
    CHECK(told({1}).empty());
    CHECK(told({1, 2, 3, 4}).empty());
    CHECK(told({1, 2, 0, 4}).empty());  // one that cannot be read
}

TEST_CASE("one wrong label among right ones is told at itself") {
    CHECK(told({1, 2, 9, 4, 5}) == "2:3");
    CHECK(told({1, 2, 2, 4, 5}) == "2:3");
    CHECK(told({7, 2, 3}) == "0:1");
    CHECK(told({1, 2, 3, 9}) == "3:4");
    CHECK(told({1, 9, 3, 9, 5}) == "1:2 3:4");
}

TEST_CASE("one label too many or too few is told once") {
    CHECK(told({1, 2, 4, 5, 6}) == "2:3+");
    CHECK(told({1, 2, 2, 3, 4}) == "2:3+");
    CHECK(told({1, 2, 3, 8, 4, 5, 6}) == "3:4+");
    CHECK(told({4, 5, 6}) == "0:1+");
    CHECK(told({1, 2, 4, 5, 7, 8}) == "2:3+ 4:6+");
}

TEST_CASE("a count begins anew where it may, and only there") {
    CHECK(told({1, 2, 3, -1, 2, 3}).empty());
    CHECK(told({1, 2, -3, 4}).empty());
    CHECK(told({1, 2, 3, -1, 5, 3}) == "4:2");
    CHECK(told({1, 2, 3, 1, 2, 3}) == "3:4+");
}

TEST_CASE("a text made to have a new beginning at every label is still weighed") {
    std::vector<Counted> labels;
    for (int i = 0; i < 30000; ++i) labels.push_back({1 + i * 7919 % 30011, true});
    CHECK_FALSE(breaks(labels).empty());
}

TEST_CASE("labels of a list go on with doubled letters as long as a list may be") {
    CHECK(write_label({Count::letter, 27, Frame::both}) == "(aa)");
    CHECK(write_label({Count::letter, 260, Frame::behind}) == "zzzzzzzzzz)");
    CHECK(write_label({Count::letter, 261, Frame::both}).empty());
    CHECK(with_value("(b)", {Count::letter, 25'000, Frame::both}).empty());
}
