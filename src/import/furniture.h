// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/lines.h"
#include "import/manuscript.h"

namespace resolute::importing {

/// Takes running heads and feet, page numbers, drawn rules of mastheads, bar codes and the residue of word
/// processors out of the lines; what they tell (symbol, job number) goes to the facts, each of them to the
/// leftovers. Where a page ended, the next line that stays has `page` set.
std::vector<SourceLine> without_furniture(std::vector<SourceLine> lines, Manuscript& to);

}  // namespace resolute::importing
