// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace resolute {

/// The longest run of equal items of two sequences, in order, as pairs of indices (Myers 1986). Where the two
/// differ in more than `most` places, what they have in common at both ends only.
std::vector<std::pair<std::size_t, std::size_t>> in_common(const std::vector<std::uint64_t>& left,
                                                           const std::vector<std::uint64_t>& right,
                                                           std::size_t most);

}  // namespace resolute
