// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/drawing_order.h"

#include <algorithm>

#include "render/pdf/boxes.h"

namespace resolute::render::pdf {

namespace {

bool is_right_to_left(const layout::Placed& item) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.item);
    return run && run->rtl;
}

}  // namespace

bool is_drawn_furniture(const layout::Placed& item) {
    return item.tag < 0 && !std::holds_alternative<layout::GlyphRun>(item.item);
}

std::vector<std::size_t> drawing_order(const layout::Page& page) {
    const auto& items = page.items;
    std::vector<std::size_t> order;
    order.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        if (is_drawn_furniture(items[i])) order.push_back(i);
    const auto first_of_body = order.size();
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!is_drawn_furniture(items[i])) order.push_back(i);

    const auto item = [&](std::size_t place) -> const layout::Placed& { return items[order[place]]; };
    for (auto begin = first_of_body; begin < order.size();) {
        auto end = begin + 1;
        bool turned = is_right_to_left(item(begin));
        for (; end < order.size() && on_one_line(item(begin), item(end)); ++end)
            turned |= is_right_to_left(item(end));
        if (turned) {
            const auto from_left = [&](std::size_t index) { return items[index].at.x; };
            std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(begin),
                             order.begin() + static_cast<std::ptrdiff_t>(end),
                             [&](std::size_t a, std::size_t b) { return from_left(a) < from_left(b); });
        }
        begin = end;
    }
    return order;
}

}  // namespace resolute::render::pdf
