// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>

#include "import/manuscript.h"

namespace resolute::importing {

/// Takes that many bytes off the beginning, up to the first call of a note.
void cut_front(Pieces& pieces, std::size_t length);
/// Adds more running text, a space before it.
void append(Pieces& to, Pieces&& more);

}  // namespace resolute::importing
