// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "layout/pages.h"

namespace resolute::render::pdf {

/// A rectangle on a page, from its upper left corner, y downwards.
struct Box {
    layout::Length left, top, right, bottom;
};

/// What an item covers, without a space at its end; the height of text is that of its line of type.
Box box_of(const layout::Placed& item);
Box joined(const Box& one, const Box& other);
/// Whether two items stand on one line: a raised or lowered mark still does.
bool on_one_line(const layout::Placed& one, const layout::Placed& other);

}  // namespace resolute::render::pdf
