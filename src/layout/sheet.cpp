// SPDX-License-Identifier: Apache-2.0
#include "layout/sheet.h"

#include <utility>

namespace resolute::layout {

style::Style turned(style::Style style) {
    auto& page = style.page;
    const auto longer = page.height - page.width;
    std::swap(page.width, page.height);
    for (auto* right : {&page.right, &page.frame_right, &style.running.rule_to}) *right = *right + longer;
    for (auto* low : {&page.bottom, &page.first_bottom, &style.running.page.y, &style.running.job.y})
        *low = *low - longer;
    const style::Points half{longer.thousandths / 2};
    for (auto* middle : {&style.end_rule.from, &style.end_rule.to}) *middle = *middle + half;
    return style;
}

}  // namespace resolute::layout
