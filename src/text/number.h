// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>

/// Numbers in European figures, a minus sign before them at most.
namespace resolute {

/// The number that a text begins with; 0 where it begins with none, or with one that is too large.
template <std::integral Number = int>
Number leading_number(std::string_view text) {
    Number number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The number that a text is; nothing where anything else stands in it, or it is too large.
template <std::integral Number = int>
std::optional<Number> whole_number(std::string_view text) {
    Number number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

}  // namespace resolute
