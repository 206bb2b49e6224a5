// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "citations/folded.h"
#include "citations/symbol_spelling.h"

namespace resolute::citations {

/// Adds the symbols of the organs A, S and E that are broken in other ways than find_misspelled_symbols()
/// reads by itself: a slash missing, doubled or a backslash, spaces beside one, a comma for a point, O and l
/// for figures, one letter wrong in a word. Places that overlap with what is in `found` are left out.
void add_broken_symbols(const Folded& folded, std::vector<MisspelledSymbol>& found);

}  // namespace resolute::citations
