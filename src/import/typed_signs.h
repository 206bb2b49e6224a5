// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/lines.h"

namespace resolute::importing {

/// Signs that people type for looks, as `*…*`, which is read further: `_…_`, `__…__`, `**…**`. The `#` of
/// headings is left out.
void even_typed_signs(std::vector<SourceLine>& lines);

/// Whether a typesetter filled the lines, so that paragraphs go over several of them; otherwise each line is
/// one.
bool are_filled(const std::vector<SourceLine>& lines, int width);

}  // namespace resolute::importing
