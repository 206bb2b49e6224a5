// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace resolute {

/// The candidate that a mistyped word most likely means: the one with the fewest letters added, dropped,
/// changed or swapped, if these are at most a third of the word's letters. Upper and lower case are alike.
std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& candidates);

}  // namespace resolute
