// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "import/manuscript.h"

namespace resolute::importing {

/// Puts back what plain ASCII has flattened, in English texts that have none of it anywhere: curly quotation
/// marks and apostrophes, the dash in ranges of days. It is told among the warnings.
void restore_typography(Manuscript& manuscript);

}  // namespace resolute::importing
