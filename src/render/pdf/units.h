// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "layout/pages.h"

/// Lengths as the PDF file needs them: whole numbers, so that every compiler writes the same digits.
namespace resolute::render::pdf {

/// 1e-7 pt: 1/64 pt, 1/100 pt and (1/1000 em x 1/100 pt x 1 %) are all whole numbers of it.
using Fine = std::int64_t;

constexpr Fine fine_per_hundredth = 100000;

constexpr Fine fine(layout::Length length) {
    return Fine{length.units} * 156250;
}

/// `value / by` to the nearest whole number; `by` is above 0.
constexpr std::int64_t divide_rounded(std::int64_t value, std::int64_t by) {
    return value >= 0 ? (value + by / 2) / by : -((-value + by / 2) / by);
}

/// 1/100 pt, to the nearest.
constexpr std::int64_t to_hundredths(layout::Length length) {
    return divide_rounded(std::int64_t{length.units} * 100, 64);
}

/// A page's height turns places counted from the top into those counted from the bottom, both in 1/100 pt.
constexpr std::int64_t from_bottom(layout::Length y, layout::Size page) {
    return to_hundredths(page.height) - to_hundredths(y);
}

}  // namespace resolute::render::pdf
