// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "citations/note.h"
#include "citations/scanner.h"

namespace resolute::citations {

/// Length of a sales number, `E.95.XIII.18`, `E.06.II.F.7/Rev.1`, that begins at `at`; 0 for anything else.
std::size_t sales_length(std::string_view text, std::size_t at);
/// Reads `17512 and 17513`, `970–973`, `2225, 2237 and 2241` and moves behind; empty when there is no number.
std::vector<NumberRange> number_list(Scanner& in);

}  // namespace resolute::citations
