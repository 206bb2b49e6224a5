// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace resolute {

namespace detail {
inline void append(std::string& to, std::string_view piece) {
    to += piece;
}
inline void append(std::string& to, char piece) {
    to += piece;
}
inline void append(std::string& to, std::integral auto number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    to.append(digits, end);
}
}  // namespace detail

/// The pieces (text, characters, whole numbers) one after the other.
template <class... Pieces>
std::string cat(const Pieces&... pieces) {
    std::string result;
    (detail::append(result, pieces), ...);
    return result;
}

}  // namespace resolute
