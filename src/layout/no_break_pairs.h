// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace resolute::layout {

/// What is kept together though a plain space was typed.
enum class Pairs : std::uint8_t { all, numbers };

/// Where in a text stand spaces that no line ends at, in rising order: between the groups of a number
/// (`3 015 940`) and, of `all` pairs, between a day and its month, a word that announces a number and the
/// number (`No. 5`, `para. 7`, `paragraph 12`), a number and `per cent` or `°C`.
std::vector<std::size_t> no_break_pairs(std::string_view text, Pairs pairs = Pairs::all);

/// Whether a no-break space joins a day to its month. Who typed those did so where a line would have ended
/// within a pair; at other spaces published pages do part days, months and numbers.
bool joins_a_date(std::string_view text);

}  // namespace resolute::layout
