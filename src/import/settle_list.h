// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/manuscript.h"

namespace resolute::importing {

/// Settles what stood between the last point and the next one, which is at `level` and `goes_on` with a list
/// that stood open: a short line is a heading of that list, small letters behind deeper points close theirs.
void settle_list(std::vector<Paragraph>& paragraphs, int level, bool goes_on);

/// "(ii) Support to State institutions": what such a point is about comes below it.
bool announces_points(const Paragraph& paragraph);

}  // namespace resolute::importing
