// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "import/manuscript.h"

namespace resolute::importing {

/// Puts back what plain ASCII has flattened, in English texts that have none of it anywhere: curly quotation
/// marks and apostrophes, the dash in ranges of days. It is told among the warnings.
void restore_typography(Manuscript& manuscript);

/// Takes out the spaces that readers of PDF put before hyphens and beside dashes of figures: "seventy
/// -eighth", "4 –15 September".
void close_gaps(Manuscript& manuscript);

}  // namespace resolute::importing
