// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "compare/comparison.h"

namespace resolute::compare {

/// `operative paragraph 5 (was 4)`; of what is only in the text before `old operative paragraph 4`.
std::string place_of(const Comparison& comparison, const Entry& entry);
/// `added`, `moved here, reworded`, `note changed`, `reference renumbered`; empty where nothing is to be
/// said.
std::string change_of(const Entry& entry);
/// `row 3 (was 2)`, counted from 1.
std::string row_name(const RowChange& row);
/// The mark of a note without the parentheses that Arabic has around it.
std::string mark_of(const Version& version, int note);
/// `note 3 (was 2)`, by their marks.
std::string note_name(const Comparison& comparison, const NoteChange& note);
/// `2 added, 1 reworded, 30 unchanged`
std::string summary_of(const Counts& counts);

}  // namespace resolute::compare
