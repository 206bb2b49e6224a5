// SPDX-License-Identifier: Apache-2.0
#include "rules/bytes.h"

#include <bit>
#include <cstring>

namespace resolute::rules {

Bytes::Bytes(std::string_view text) {
    std::array<std::uint8_t, 256> seen{};  // a byte for each is quicker to set than a bit
    const auto set = [&](char each) { seen[static_cast<unsigned char>(each)] = 1; };
    std::size_t at = 0;
    for (; at + 4 <= text.size(); at += 4) {
        set(text[at]);
        set(text[at + 1]);
        set(text[at + 2]);
        set(text[at + 3]);
    }
    for (; at < text.size(); ++at) set(text[at]);
    for (std::size_t i = 0; i < seen.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, &seen[i], sizeof eight);
        // The product holds the lowest bits of the eight bytes side by side in its highest byte.
        constexpr bool little = std::endian::native == std::endian::little;
        constexpr std::uint64_t gather = little ? 0x0102040810204080u : 0x8040201008040201u;
        seen_[i / 64] |= (eight * gather >> 56) << (i % 64);
    }
}

}  // namespace resolute::rules
