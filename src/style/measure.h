// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace resolute::style {

/// A length on paper in thousandths of a point: every figure of the published measurements is exact in it.
struct Points {
    std::int32_t thousandths = 0;
    auto operator<=>(const Points&) const = default;
    Points operator+(Points other) const { return {thousandths + other.thousandths}; }
    Points operator-(Points other) const { return {thousandths - other.thousandths}; }
};

/// A sum of lengths and of the page's own marks, as templates write it: `left+2tab-1.5pt`.
struct Measure {
    Points fixed{};
    int left = 0, right = 0;              // of the text column
    int frame_left = 0, frame_right = 0;  // of the running heads
    int tabs = 0;
    bool operator==(const Measure&) const = default;
};

/// Units are pt, mm and in; nothing where the text is no such sum or exceeds ten metres. At most three
/// decimals count.
std::optional<Measure> read_measure(std::string_view text);

}  // namespace resolute::style
