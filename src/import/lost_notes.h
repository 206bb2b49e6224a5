// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "citations/language.h"
#include "import/manuscript.h"

namespace resolute::importing {

/// Calls in texts that have no notes at all, as notes are lost on the way: those that count from 1.
struct LostCalls {
    int count = 0;
    std::size_t text = 0;  // which of the texts has the first
};
LostCalls find_lost_calls(const std::vector<std::string_view>& texts, citations::Language language);

/// Some programs save a text without its notes, and nobody sees it: what tells of notes up to `last` that are
/// called but nowhere.
Warning lost_notes(int last, Span first_call);

/// Looks for such calls where figures are known to be raised.
void tell_lost_notes(Manuscript& manuscript);

}  // namespace resolute::importing
