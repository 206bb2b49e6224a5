// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "layout/pages.h"
#include "render/pdf/objects.h"

namespace resolute::render::pdf {

/// The bookmarks as a tree of outline items (ISO 32000-1, 12.3.3). A level may jump down; the item then hangs
/// on the one before. Returns the outline dictionary, or 0 where there are no bookmarks.
int add_outline(Objects& objects, const layout::Pages& pages, const std::vector<int>& page_objects);

/// The number tree of printed page numbers (ISO 32000-1, 12.4.2); a page without one has its place in the
/// file.
std::string page_labels(const layout::Pages& pages);

}  // namespace resolute::render::pdf
