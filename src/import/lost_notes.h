// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "import/manuscript.h"

namespace resolute::importing {

/// Some programs save a text without its notes, and nobody sees it: what tells of notes up to `last` that are
/// called but nowhere.
Warning lost_notes(int last, Span first_call);

/// Looks for such calls where figures are known to be raised.
void tell_lost_notes(Manuscript& manuscript);

}  // namespace resolute::importing
