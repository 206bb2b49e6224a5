// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "diagnostics/diagnostic.h"

namespace resolute::workspace {

/// The first finding of a text after `edits` that was not there before them, or null. A finding is known
/// where one of the same code stood at its place before the edits, or stood inside the same element (`eid`)
/// and is gone: a rule that tells only the first of several may then tell the next. Each finding before
/// accounts for one after.
const Diagnostic* first_new(const Diagnostics& before, const Diagnostics& after,
                            const std::vector<Edit>& edits);

}  // namespace resolute::workspace
