// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/draw_shapes.h"

#include "render/pdf/syntax.h"
#include "render/pdf/units.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

using layout::Length;
using layout::Point;
using layout::Size;

/// A point that is counted from another one, in sums that no length can overflow.
std::string place(Point point, Size page, Point from = {}) {
    return cat(hundredths(to_hundredths(from.x) + to_hundredths(point.x)), ' ',
               hundredths(from_bottom(point.y, page) - to_hundredths(from.y)));
}

/// A part of a length in points with five decimals: roundings of 1/100 pt would add up to a visible error
/// over a row of modules.
std::string part(Length of, int parts) {
    constexpr std::int64_t decimals = 100000;
    const auto value = divide_rounded(std::int64_t{of.units} * decimals, std::int64_t{64} * parts);
    auto digits = cat(value % decimals);
    digits.insert(0, 5 - digits.size(), '0');
    while (digits.ends_with('0')) digits.pop_back();
    return digits.empty() ? cat(value / decimals) : cat(value / decimals, '.', digits);
}

}  // namespace

std::string draw_stroke(const layout::Stroke& stroke, Point from, Size page) {
    return cat(hundredths(to_hundredths(stroke.width)), " w ", place(from, page), " m ",
               place(stroke.to, page), " l S\n");
}

std::string draw_matrix(const layout::Matrix& matrix, Point at, Size page) {
    const auto& size = matrix.size;
    if (matrix.dark.empty() || size.width.units <= 0 || size.height.units <= 0) return {};
    // One module is one unit, counted downwards as the matrix has it.
    auto result = cat("q ", part(size.width, matrix.columns), " 0 0 -", part(size.height, matrix.rows), ' ',
                      place(at, page), " cm\n");
    for (const auto& dark : matrix.dark)
        result += cat(dark.column, ' ', dark.row, ' ', dark.columns, ' ', dark.rows, " re\n");
    return result + "f Q\n";
}

std::string draw_outline(const layout::Outline& outline, Point at, Size page) {
    auto result = cat(hundredths(to_hundredths(outline.width)), " w ");
    for (const auto& figure : outline.figures) {
        for (const auto& point : figure)
            result += cat(place(point, page, at), &point == &figure[0] ? " m " : " l ");
        result += "h\n";
    }
    return result + "S\n";
}

std::string draw_picture(const layout::Picture& picture, Point at, Size page) {
    const auto& size = picture.size;
    return cat("q ", part(size.width, 1), " 0 0 ", part(size.height, 1), ' ',
               place({{}, size.height}, page, at), " cm /I", picture.image, " Do Q\n");
}

}  // namespace resolute::render::pdf
