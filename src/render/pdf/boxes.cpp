// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/boxes.h"

#include <algorithm>
#include <cstdlib>

namespace resolute::render::pdf {

namespace {

using layout::Length;

/// Saturates, so that far-off places cannot overflow.
Length clamped(std::int64_t units) {
    constexpr std::int64_t limit = 1 << 30;
    return {static_cast<std::int32_t>(std::clamp(units, -limit, limit))};
}

Box text_box(const layout::GlyphRun& run, layout::Point at) {
    std::int64_t left = at.x.units, right = left;
    for (const auto& glyph : run.glyphs) right += glyph.advance.units;
    const bool ends_in_space = run.text.ends_with(' ') && run.glyphs.size() > 1;
    if (ends_in_space && run.rtl) left += run.glyphs.front().advance.units;
    if (ends_in_space && !run.rtl) right -= run.glyphs.back().advance.units;
    const std::int64_t size = run.size.units, baseline = at.y.units;
    return {clamped(left), clamped(baseline - size * 4 / 5), clamped(right), clamped(baseline + size / 4)};
}

Box box_between(layout::Point one, layout::Point other) {
    const auto [left, right] = std::minmax(one.x.units, other.x.units);
    const auto [top, bottom] = std::minmax(one.y.units, other.y.units);
    return {clamped(left), clamped(top), clamped(right), clamped(bottom)};
}

Box box_of_size(layout::Point at, layout::Size size) {
    return box_between(at, {clamped(std::int64_t{at.x.units} + size.width.units),
                            clamped(std::int64_t{at.y.units} + size.height.units)});
}

}  // namespace

Box box_of(const layout::Placed& item) {
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.item)) return text_box(*run, item.at);
    if (const auto* stroke = std::get_if<layout::Stroke>(&item.item)) return box_between(item.at, stroke->to);
    if (const auto* matrix = std::get_if<layout::Matrix>(&item.item))
        return box_of_size(item.at, matrix->size);
    if (const auto* picture = std::get_if<layout::Picture>(&item.item))
        return box_of_size(item.at, picture->size);
    Box box{item.at.x, item.at.y, item.at.x, item.at.y};
    for (const auto& figure : std::get<layout::Outline>(item.item).figures)
        for (const auto& point : figure) box = joined(box, box_of_size(item.at, {point.x, point.y}));
    return box;
}

Box joined(const Box& one, const Box& other) {
    return {std::min(one.left, other.left), std::min(one.top, other.top), std::max(one.right, other.right),
            std::max(one.bottom, other.bottom)};
}

bool on_one_line(const layout::Placed& one, const layout::Placed& other) {
    const auto* first = std::get_if<layout::GlyphRun>(&one.item);
    const auto* second = std::get_if<layout::GlyphRun>(&other.item);
    if (!first || !second) return false;
    const std::int64_t size = std::max(first->size, second->size).units;
    return 2 * std::abs(std::int64_t{one.at.y.units} - other.at.y.units) < size;
}

}  // namespace resolute::render::pdf
