// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace resolute {

/// Behind the characters of U+0400 to U+047F from `at` on, all letters of Cyrillic, as far as they come in
/// fours.
inline std::size_t behind_cyrillic(std::string_view text, std::size_t at) {
    // The first byte is D0 or D1, and only the second bytes begin with the bits 10.
    constexpr std::array<unsigned char, 8> care{0xFE, 0xC0, 0xFE, 0xC0, 0xFE, 0xC0, 0xFE, 0xC0};
    constexpr std::array<unsigned char, 8> want{0xD0, 0x80, 0xD0, 0x80, 0xD0, 0x80, 0xD0, 0x80};
    std::uint64_t eight = 0, mask = 0, pattern = 0;
    std::memcpy(&mask, care.data(), sizeof mask);
    std::memcpy(&pattern, want.data(), sizeof pattern);
    for (; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & mask) != pattern) break;
    }
    return at;
}

}  // namespace resolute
