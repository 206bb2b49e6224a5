// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace resolute::layout {

/// Where in a text stand spaces that no line ends at, in rising order: between a day and its month, a word
/// that announces a number and the number (`No. 5`, `para. 7`, `paragraph 12`), a number and `per cent` or
/// `°C`, the groups of a number (`3 015 940`). Published files have no-break spaces there; drafts often do
/// not.
std::vector<std::size_t> no_break_pairs(std::string_view text);

}  // namespace resolute::layout
