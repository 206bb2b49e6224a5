// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <vector>

#include "layout/pages.h"

namespace resolute::render::pdf {

/// The page's items (indices) as they are drawn: page furniture but text first, then in reading order, save
/// that the pieces of a line with right-to-left text go from left to right. Common readers expect that order
/// and turn it round themselves (ISO 32000-1, 14.8.2.3.3).
std::vector<std::size_t> drawing_order(const layout::Page& page);

/// Whether an item is page furniture but text, which is drawn first.
bool is_drawn_furniture(const layout::Placed& item);

}  // namespace resolute::render::pdf
