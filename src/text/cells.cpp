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

// General categories Mn, Me and Cf in the scripts that resolutions are written in, vowels and finals that
// join a Hangul syllable, variation selectors.
constexpr std::array joined{
    Range{0xAD, 0xAD},     Range{0x300, 0x36F},   Range{0x483, 0x489},   Range{0x591, 0x5BD},
    Range{0x5BF, 0x5BF},   Range{0x5C1, 0x5C2},   Range{0x5C4, 0x5C5},   Range{0x5C7, 0x5C7},
    Range{0x610, 0x61A},   Range{0x61C, 0x61C},   Range{0x64B, 0x65F},   Range{0x670, 0x670},
    Range{0x6D6, 0x6DC},   Range{0x6DF, 0x6E4},   Range{0x6E7, 0x6E8},   Range{0x6EA, 0x6ED},
    Range{0x8CA, 0x8E1},   Range{0x8E3, 0x902},   Range{0x1160, 0x11FF}, Range{0x1AB0, 0x1ACE},
    Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200F}, Range{0x202A, 0x202E}, Range{0x2060, 0x206F},
    Range{0x20D0, 0x20F0}, Range{0x302A, 0x302D}, Range{0x3099, 0x309A}, Range{0xFE00, 0xFE0F},
    Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF}, Range{0xFFF9, 0xFFFB}, Range{0xE0001, 0xE01EF}};
// East Asian Width W and F.
constexpr std::array wide{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},
    Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},   Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},
    Range{0x2648, 0x2653},   Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},   Range{0x26CE, 0x26CE},
    Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},   Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},
    Range{0x26FA, 0x26FA},   Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},
    Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},   Range{0x2753, 0x2755},
    Range{0x2757, 0x2757},   Range{0x2795, 0x2797},   Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},
    Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x3247},   Range{0x3250, 0x4DBF},   Range{0x4E00, 0xA4CF},   Range{0xA960, 0xA97C},
    Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6F},
    Range{0xFF01, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x16FE4}, Range{0x16FF0, 0x18D08},
    Range{0x1B000, 0x1B2FB}, Range{0x1F18E, 0x1F18E}, Range{0x1F191, 0x1F19A}, Range{0x1F200, 0x1F320},
    Range{0x1F32D, 0x1F335}, Range{0x1F337, 0x1F37C}, Range{0x1F37E, 0x1F393}, Range{0x1F3A0, 0x1F3CA},
    Range{0x1F3CF, 0x1F3D3}, Range{0x1F3E0, 0x1F3F0}, Range{0x1F3F8, 0x1F43E}, Range{0x1F442, 0x1F4FC},
    Range{0x1F4FF, 0x1F53D}, Range{0x1F550, 0x1F567}, Range{0x1F5FB, 0x1F64F}, Range{0x1F680, 0x1F6C5},
    Range{0x1F7E0, 0x1F7EB}, Range{0x1F90C, 0x1F9FF}, Range{0x1FA70, 0x1FAFF}, Range{0x20000, 0x3FFFD}};

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
    constexpr char32_t joiner = 0x200D, first_tone = 0x1F3FB, last_tone = 0x1F3FF;
    std::uint32_t sum = 0, last = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const auto cells = cells_of(next.code);
        // Pictures joined to one, and tones of their skin, show in the place of the first (UAX 29, GB11).
        const bool tone = next.code >= first_tone && next.code <= last_tone;
        if (last != 2 || cells != 2 || (before != joiner && !tone)) {
            sum += cells;
            if (cells > 0) last = cells;
        }
        before = next.code;
        at += next.length;
    }
    return sum;
}

}  // namespace resolute
