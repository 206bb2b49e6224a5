// SPDX-License-Identifier: Apache-2.0
#include "layout/column_widths.h"

#include <catch2/catch.hpp>

using namespace resolute::layout;
using Widths = std::vector<Width>;

TEST_CASE("columns keep the shares that a document gives") {
    const std::vector<CellDemand> cells{{.column = 0, .least = 5, .natural = 90, .written = 300},
                                        {.column = 1, .least = 5, .natural = 9, .written = 100}};
    CHECK(column_widths(cells, 2, 60) == Widths{45, 15});
}

TEST_CASE("no column is narrower than its widest word") {
    const std::vector<CellDemand> cells{{.column = 0, .least = 5, .natural = 90, .written = 300},
                                        {.column = 1, .least = 20, .natural = 20, .written = 100},
                                        {.column = 2, .least = 12, .natural = 12, .written = 100}};
    CHECK(column_widths(cells, 3, 60) == Widths{28, 20, 12});
    CHECK(least_room(cells, 3) == 37);
    // Too little room for all words: each is torn alike.
    CHECK(column_widths(cells, 3, 37 - 1) == Widths{4, 20, 12});
}

TEST_CASE("columns without shares take them by what stands in them") {
    const std::vector<CellDemand> cells{{.column = 0, .least = 4, .natural = 30},
                                        {.column = 1, .least = 4, .natural = 10}};
    CHECK(column_widths(cells, 2, 60) == Widths{45, 15});
    CHECK(column_widths({}, 3, 60) == Widths{20, 20, 20});
}

TEST_CASE("cells over several columns speak for those that no other cell speaks for") {
    const std::vector<CellDemand> cells{
        {.column = 0, .least = 10, .natural = 10, .written = 100},
        {.column = 0, .columns = 3, .least = 30, .natural = 40, .written = 500}};
    CHECK(column_widths(cells, 3, 100) == Widths{20, 40, 40});
    // Columns beyond the last are no harm.
    CHECK(column_widths(std::vector<CellDemand>{{.column = 1, .columns = 9, .least = 3}}, 2, 10).size() == 2);
}

TEST_CASE("the room that the document gives a table") {
    const std::vector<CellDemand> cells{{.column = 0, .written = 2461},
                                        {.column = 1, .written = 6179},
                                        {.column = 0, .columns = 2, .written = 8640}};
    CHECK(written_room(cells, 2) == 8640);
    CHECK(written_room(cells, 3) == 0);
    CHECK(written_room({}, 0) == 0);
}
