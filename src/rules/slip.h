// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace resolute::rules {

/// Whether one slip of the finger makes the one word of the other: a byte put in, left out or struck for
/// another, two neighbours changed over. Not for equal words; capitals count.
bool one_slip_apart(std::string_view a, std::string_view b);

}  // namespace resolute::rules
