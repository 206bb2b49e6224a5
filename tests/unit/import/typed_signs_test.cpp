// SPDX-License-Identifier: Apache-2.0
#include "import/typed_signs.h"

#include <catch2/catch.hpp>

using namespace resolute;
using namespace resolute::importing;

namespace {

std::string evened(std::string text) {
    std::vector<SourceLine> lines(1);
    lines[0].text = std::move(text);
    even_typed_signs(lines);
    return lines[0].text;
}

std::vector<SourceLine> lines_of(std::initializer_list<const char*> texts) {
    std::vector<SourceLine> lines;
    for (const auto* text : texts) lines.emplace_back().text = text;
    return lines;
}

}  // namespace

TEST_CASE("signs that people type for looks become asterisks") {
    CHECK(evened("_Recalling_ its __resolution__ **70/1**, ***in full***") ==
          "*Recalling* its *resolution* *70/1*, *in full*");
    CHECK(evened("## Draft resolution") == "Draft resolution");
    // Names with underscores, blanks to fill in, rules, notes and calls of them stay.
    CHECK(evened("snake_case_name and _ alone_") == "snake_case_name and _ alone_");
    CHECK(evened("adopted on ______ by") == "adopted on ______ by");
    CHECK(evened("* * *") == "* * *");
    CHECK(evened("** A second note") == "** A second note");
    CHECK(evened("A/58/275** and others") == "A/58/275** and others");
    CHECK(evened("#1 of 2") == "#1 of 2");
}

TEST_CASE("lines are filled where words would not have found room, not where sentences end") {
    CHECK(are_filled(
        lines_of({"The Assembly calls upon all of the States", "that have not yet done so to act"}), 42));
    CHECK_FALSE(are_filled(lines_of({"1. Calls upon all States to act at once;", "2. Requests a report;",
                                     "3. Decides to remain seized of it all."}),
                           42));
    CHECK(are_filled({}, 42));
}
