// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "import/manuscript.h"

namespace resolute::importing {

/// White space at both ends off, spaces out of italics, neighbours of one look as one piece.
void tidy(Pieces& pieces);

}  // namespace resolute::importing
