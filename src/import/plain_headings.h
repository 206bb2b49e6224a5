// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "import/manuscript.h"

namespace resolute::importing {

/// Titles and headings are bold or italic as a whole by their place: the look is not part of the text.
void plain_headings(Manuscript& manuscript);

}  // namespace resolute::importing
