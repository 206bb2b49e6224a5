// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "citations/language.h"
#include "import/calls.h"
#include "import/manuscript.h"

namespace resolute::importing {

/// Calls in texts that have no notes at all, as notes are lost on the way: those that count from 1.
struct LostCalls {
    int count = 0;
    std::size_t text = 0;  // which of the texts has the first
};
LostCalls find_lost_calls(const std::vector<std::string_view>& texts, citations::Language language);

/// The number that a call shows whose note is lost among others that are there.
struct MissingCall {
    std::size_t text = 0;  // which of the texts
    int value = 0;
};
/// What looks like a call between the found `calls` to notes of these marks, and counts as they do.
std::vector<MissingCall> find_missing_calls(const std::vector<std::string_view>& texts,
                                            const std::vector<CallAt>& calls,
                                            const std::vector<std::string>& marks,
                                            citations::Language language);

/// Some programs save a text without its notes, and nobody sees it: what tells of notes up to `last` that are
/// called but nowhere.
Warning lost_notes(int last, Span first_call);
/// The same of some notes among others; there is at least one.
Warning missing_notes(const std::vector<MissingCall>& missing, Span first_call);

/// Looks for such calls where figures are known to be raised.
void tell_lost_notes(Manuscript& manuscript);

}  // namespace resolute::importing
