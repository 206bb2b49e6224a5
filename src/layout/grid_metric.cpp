// SPDX-License-Identifier: Apache-2.0
#include "layout/metric.h"
#include "text/cells.h"

namespace resolute::layout {

using style::Points;

Metric grid_metric(const style::Style& style) {
    const auto left = style.page.frame_left.thousandths;
    const auto width = std::max(1, style.page.frame_right.thousandths - left);
    const auto columns = style.grid.columns;
    Metric metric;
    metric.grid = true;
    metric.across = [=](Points place) -> Width {
        const auto twice = 2 * std::int64_t{place.thousandths - left} * columns / width;
        return twice < 0 ? 0 : (twice + 1) / 2;
    };
    metric.down = [](Points) -> Width { return 1; };
    metric.gap = [](Points height) -> Width { return height > Points{} ? 1 : 0; };
    metric.shape = [last = SharedFragment()](std::string_view text, const style::Letters&,
                                             Surroundings) mutable -> std::span<const SharedFragment> {
        Fragment fragment;
        fragment.text = text;
        fragment.width = cells_of(text);
        last = std::make_shared<const Fragment>(std::move(fragment));
        return {&last, 1};
    };
    metric.kern_space = [](char32_t, char32_t, const style::Letters&) { return Width{0}; };
    return metric;
}

}  // namespace resolute::layout
