// SPDX-License-Identifier: Apache-2.0
#include "layout/emblem.h"

#include <algorithm>

namespace resolute::layout {

void add_emblem(Pages& pages, const style::Style& style, const LineSetter& lines, const Image& emblem) {
    const auto& metric = lines.metric();
    const auto& frame = style.emblem;
    const auto room_across = metric.across(frame.width), room_down = metric.gap(frame.height);
    if (pages.pages.empty() || room_across <= 0 || room_down <= 0) return;
    const auto width = std::min(room_across, room_down * emblem.width / emblem.height);
    const auto height = std::min(room_down, room_across * emblem.height / emblem.width);
    const auto left = metric.across(frame.x) + (room_across - width) / 2;

    Tag figure;
    figure.role = "Figure";
    figure.alternative = style.word(pages.language, "emblem");
    Placed placed;
    placed.at = {metric.length(lines.right_to_left() ? lines.mirrored(left + width) : left),
                 metric.length(metric.gap(frame.y) + (room_down - height) / 2)};
    placed.item =
        Picture{static_cast<int>(pages.images.size()), {metric.length(width), metric.length(height)}};
    placed.tag = static_cast<int>(pages.tags.size());
    pages.tags.push_back(std::move(figure));
    pages.images.push_back(emblem);
    auto& items = pages.pages.front().items;
    items.insert(items.begin(), std::move(placed));
}

}  // namespace resolute::layout
