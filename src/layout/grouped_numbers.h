// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace resolute::layout {

/// Figures in groups of three with single spaces between them: `3 208 080 100`.
struct GroupedNumber {
    std::vector<std::size_t> spaces;  // offsets in the text, ascending
    /// Its last group is written first. Word processors set groups of an Arabic line from right to left, so
    /// that there numbers are written that way; in tables they stand as they are read.
    bool reversed = false;
};

/// Where both ways make a number, one among letters that run to the left is reversed.
std::vector<GroupedNumber> grouped_numbers(std::string_view text);

/// The text with signs of the same length in place of these spaces that keep the groups in order for UAX 9.
std::string with_ordered_groups(std::string_view text, const std::vector<GroupedNumber>& numbers);

}  // namespace resolute::layout
