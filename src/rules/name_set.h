// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace resolute::rules {

/// Some names of elements or attributes. Most others are told from them at once, by first letter and size.
template <std::size_t count>
class NameSet {
public:
    constexpr explicit NameSet(const std::array<std::string_view, count>& names) : names_(names) {
        for (const auto name : names) shapes_ |= shape(name);
    }
    constexpr bool holds(std::string_view name) const {
        return (shapes_ & shape(name)) != 0 && std::ranges::find(names_, name) != names_.end();
    }

private:
    static constexpr std::uint64_t shape(std::string_view name) {
        const auto first = name.empty() ? std::size_t{0} : static_cast<unsigned char>(name.front());
        return std::uint64_t{1} << (first * 12 + name.size() * 11) % 64;
    }

    std::array<std::string_view, count> names_;
    std::uint64_t shapes_ = 0;
};

}  // namespace resolute::rules
