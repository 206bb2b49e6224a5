// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "rules/notes.h"

/// The count of footnote markers.
namespace resolute::rules {

/// A marker that breaks the count.
struct MarkerFault {
    std::size_t index = 0;  // in notes()
    int expected = 0;
    bool lone = false;      // the notes behind it go on as if it were right: this marker alone is wrong
    bool repeated = false;  // another note has the same marker
    bool mendable = false;  // the first of its kind, or lone: mending it does not wait for another
    std::size_t other = 0;  // of a repeated marker the other note, the first where there are several
};
/// The smallest set of wrong markers, in order. Asterisks, letters and missing markers are passed over, a
/// missing one holds its place.
std::vector<MarkerFault> marker_faults(const Subject& subject);
/// Puts the expected marker of a mendable fault, where it is not alone also those behind it, and the calls of
/// these notes right.
Fix mend(const Subject& subject, const MarkerFault& fault);

}  // namespace resolute::rules
