// SPDX-License-Identifier: Apache-2.0
#include "layout/codes.h"

#include <set>
#include <utility>

#include <catch2/catch.hpp>

using namespace resolute;
using namespace resolute::layout;

namespace {

/// Every dark module; none may be covered twice.
std::set<std::pair<int, int>> modules(const Matrix& matrix) {
    std::set<std::pair<int, int>> found;
    for (const auto& dark : matrix.dark)
        for (int row = dark.row; row < dark.row + dark.rows; ++row)
            for (int column = dark.column; column < dark.column + dark.columns; ++column)
                CHECK(found.emplace(row, column).second);
    return found;
}

}  // namespace

TEST_CASE("a bar code begins and ends with the sign for it, wide bars three times as wide") {
    const auto matrix = bar_code("7");
    CHECK(matrix.columns == 3 * 16 - 1);
    CHECK(matrix.rows == 1);
    // ISO/IEC 16388, table 1: `*` is bWbwBwBwb, `7` is bwbWbwBwB.
    const std::vector<Matrix::Rectangle> expected{{0, 0, 1, 1},  {4, 0, 1, 1},  {6, 0, 3, 1},  {10, 0, 3, 1},
                                                  {14, 0, 1, 1}, {16, 0, 1, 1}, {18, 0, 1, 1}, {22, 0, 1, 1},
                                                  {24, 0, 3, 1}, {28, 0, 3, 1}, {32, 0, 1, 1}, {36, 0, 1, 1},
                                                  {38, 0, 3, 1}, {42, 0, 3, 1}, {46, 0, 1, 1}};
    CHECK(matrix.dark == expected);
    CHECK(bar_code("").dark.empty());
    CHECK(bar_code("каша").dark.empty());
}

TEST_CASE("a QR code has its three corners, each module dark once at most") {
    const auto matrix = qr_code("https://undocs.org/en/A/RES/78/2");
    CHECK(matrix.columns == 29);
    CHECK(matrix.rows == 29);
    const auto dark = modules(matrix);
    const auto is_finder = [&](int top, int left) {
        for (int row = 0; row < 7; ++row)
            for (int column = 0; column < 7; ++column) {
                const int ring = std::max(std::abs(row - 3), std::abs(column - 3));
                if (dark.contains({top + row, left + column}) != (ring != 2)) return false;
            }
        return true;
    };
    CHECK(is_finder(0, 0));
    CHECK(is_finder(0, 22));
    CHECK(is_finder(22, 0));
    CHECK(qr_code("").dark.empty());
    CHECK(qr_code(std::string(10'000, 'x')).dark.empty());
}

TEST_CASE("what the bar code says of a job number") {
    CHECK(bar_code_text("24-24145 (E)") == "2424145");
    CHECK(bar_code_text("09-28532 (E)    010409") == "0928532");
    CHECK(bar_code_text("03 50598") == "0350598");
    CHECK(bar_code_text("") == "");
    CHECK(bar_code_text("GE.25-11220 (E)") == "");
    CHECK(bar_code_text("12345678901") == "");
}

TEST_CASE("the address of a document") {
    CHECK(address_of("A/RES/78/2", "fr", "2023-10-16") == "https://undocs.org/fr/A/RES/78/2");
    CHECK(address_of("S/RES/2773 (2025)", "en", "2025-02-21") == "https://docs.un.org/en/S/RES/2773(2025)");
    CHECK(address_of("A/RES/78/68*", "ar", "2023-12-05") == "https://undocs.org/ar/A/RES/78/68");
    CHECK(address_of("A/C.3/80/L.20", "en", "") == "https://docs.un.org/en/A/C.3/80/L.20");
    CHECK(address_of("", "en", "") == "");
    CHECK(address_of("A/C.3/80/L.…", "en", "") == "");
    CHECK(address_of("draft", "en", "") == "");
    CHECK(address_of(std::string(50, '/') + std::string(60, 'A'), "en", "") == "");
}
