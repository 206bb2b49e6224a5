// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/lines.h"
#include "import/manuscript.h"

namespace resolute::importing {

/// Press releases quote whole resolutions: each paragraph begins with a quotation mark, the last one ends
/// with one. Takes these away, and tells.
void take_quotation_marks(std::vector<SourceLine>& lines, Manuscript& to);

}  // namespace resolute::importing
