// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/table_grid.h"

#include <catch2/catch.hpp>

#include "pdf_sample_pages.h"

using namespace resolute;
using namespace resolute::tests;
using namespace resolute::render::pdf;

namespace {

/// Adds a row of cells of so many columns and rows each.
int add_row(layout::Pages& pages, int parent, const std::vector<std::pair<int, int>>& cells) {
    const int row = add_tag(pages, "TR", parent);
    for (const auto& [columns, rows] : cells) {
        add_tag(pages, "TD", row);
        pages.tags.back().columns = columns;
        pages.tags.back().rows = rows;
    }
    return row;
}

int span_sum(const TableGrids& grids, int row, std::size_t cells) {
    int sum = 0;
    for (std::size_t i = 1; i <= cells; ++i) sum += grids.spans.at(row + static_cast<int>(i)).columns;
    return sum;
}

}  // namespace

TEST_CASE("rows that are too short lack cells") {
    layout::Pages pages;
    const int table = add_tag(pages, "Table");
    const int first = add_row(pages, table, {{1, 1}});
    const int second = add_row(pages, table, {{2, 1}, {1, 1}, {1, 1}});
    const int third = add_row(pages, table, {});
    const auto grids = table_grids(pages);
    CHECK(grids.lacking.at(first) == std::vector<int>{3});
    CHECK_FALSE(grids.lacking.contains(second));
    CHECK(grids.lacking.at(third) == std::vector<int>{4});
    CHECK(span_sum(grids, second, 3) == 4);
}

TEST_CASE("cells that reach down are kept clear of") {
    layout::Pages pages;
    const int table = add_tag(pages, "Table");
    add_row(pages, table, {{1, 1}, {1, 2}, {1, 1}});
    const int second = add_row(pages, table, {{3, 9}});
    const auto grids = table_grids(pages);
    const auto span = grids.spans.at(second + 1);
    CHECK(span.columns == 1);
    CHECK(span.rows == 1);
    CHECK(grids.lacking.at(second) == std::vector<int>{1});
}

TEST_CASE("a cell does not reach out of its group of rows") {
    layout::Pages pages;
    const int table = add_tag(pages, "Table");
    const int head = add_tag(pages, "THead", table);
    const int first = add_row(pages, head, {{1, 2}, {1, 1}});
    const int body = add_tag(pages, "TBody", table);
    const int second = add_row(pages, body, {{1, 1}, {1, 1}});
    const auto grids = table_grids(pages);
    CHECK(grids.spans.at(first + 1).rows == 1);
    CHECK(grids.lacking.empty());
    CHECK(span_sum(grids, second, 2) == 2);
}

TEST_CASE("a table that would need cells without end loses its spans") {
    layout::Pages pages;
    const int table = add_tag(pages, "Table");
    std::vector<std::pair<int, int>> comb;
    for (int i = 0; i < 200; ++i) comb.emplace_back(1, i % 2 == 0 ? 1000 : 1);
    add_row(pages, table, comb);
    const int later = add_row(pages, table, {});
    for (int i = 0; i < 500; ++i) add_row(pages, table, {});
    const auto grids = table_grids(pages);
    CHECK(grids.lacking.at(later) == std::vector<int>{200});
}
