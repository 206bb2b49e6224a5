// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "citations/resolution_number.h"

namespace resolute::citations {

struct ReadNumber {
    ShortNumber number;
    std::size_t end = 0;
};
/// Reads the number that begins at `at` of a folded text, with figures or with the letters of a special
/// session; nothing when it is part of something longer (a symbol, an amount).
std::optional<ReadNumber> read_number(std::string_view folded, std::size_t at);

}  // namespace resolute::citations
