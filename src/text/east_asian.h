// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Characters that white space for the eye parts from each other in Chinese text.
namespace resolute {

constexpr bool is_within(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

/// Ideographs and syllables; no punctuation and no full-width signs.
constexpr bool is_ideograph(char32_t code) {
    return is_within(code, 0x2E80, 0x2FFF) || is_within(code, 0x3040, 0xA4CF) ||
           is_within(code, 0xAC00, 0xD7A3) || is_within(code, 0xF900, 0xFAFF) ||
           is_within(code, 0x20000, 0x3FFFD);
}

/// European figures and the letters of Latin, Greek and Cyrillic.
constexpr bool is_foreign_to_chinese(char32_t code) {
    return is_within(code, '0', '9') || is_within(code, 'A', 'Z') || is_within(code, 'a', 'z') ||
           is_within(code, 0xC0, 0x52F);
}

}  // namespace resolute
