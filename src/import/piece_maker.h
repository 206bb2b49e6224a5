// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "import/calls.h"
#include "import/manuscript.h"

namespace resolute::importing {

struct Emphasis {
    bool asterisks = false;  // `*…*` means italics
    bool exact = false;      // spaces around calls are as they should be
};
/// The pieces of a text whose calls are known, in its order.
Pieces make_pieces(std::string_view text, const std::vector<CallAt>& calls, Emphasis emphasis);

}  // namespace resolute::importing
