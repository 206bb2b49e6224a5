// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "import/manuscript.h"

namespace resolute::importing {

/// Dates and symbol, as far as the lines of the cover tell them.
void learn_facts(Manuscript& to);

}  // namespace resolute::importing
