// SPDX-License-Identifier: Apache-2.0
#include "text/cells.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace resolute {

namespace {

struct Range {
    char32_t first, last;
};

// General categories Mn, Me and Cf in the scripts that resolutions are written in, and variation selectors.
constexpr std::array joined{Range{0xAD, 0xAD},     Range{0x300, 0x36F},   Range{0x483, 0x489},
                            Range{0x591, 0x5BD},   Range{0x610, 0x61A},   Range{0x61C, 0x61C},
                            Range{0x64B, 0x65F},   Range{0x670, 0x670},   Range{0x6D6, 0x6DC},
                            Range{0x6DF, 0x6E4},   Range{0x6E7, 0x6E8},   Range{0x6EA, 0x6ED},
                            Range{0x200B, 0x200F}, Range{0x202A, 0x202E}, Range{0x2060, 0x2064},
                            Range{0x2066, 0x206F}, Range{0x20D0, 0x20F0}, Range{0xFE00, 0xFE0F},
                            Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF}, Range{0xE0100, 0xE01EF}};
// East Asian Width W and F.
constexpr std::array wide{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},  Range{0x3041, 0x33FF},
                          Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},  Range{0xA000, 0xA4CF},
                          Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},  Range{0xFE30, 0xFE4F},
                          Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F},
                          Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};

template <std::size_t size>
bool within(const std::array<Range, size>& ranges, char32_t code) {
    const auto next = std::ranges::upper_bound(ranges, code, {}, &Range::first);
    return next != ranges.begin() && code <= std::prev(next)->last;
}

}  // namespace

std::uint32_t cells_of(char32_t code) {
    if (code < 0x300) return code == 0xAD ? 0 : 1;
    if (within(joined, code)) return 0;
    return within(wide, code) ? 2 : 1;
}

std::uint32_t cells_of(std::string_view text) {
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        sum += cells_of(next.code);
        at += next.length;
    }
    return sum;
}

}  // namespace resolute
