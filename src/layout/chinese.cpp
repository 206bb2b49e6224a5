// SPDX-License-Identifier: Apache-2.0
#include "layout/chinese.h"

#include "text/east_asian.h"

namespace resolute::layout {

namespace {

/// Signs that Chinese shares with Latin text.
bool is_shared(char32_t code) {
    return code == 0xB7 || code == 0x2014 || code == 0x2018 || code == 0x2019 || code == 0x201C ||
           code == 0x201D || code == 0x2026;
}

}  // namespace

bool is_wide(char32_t code) {
    return is_within(code, 0x2E80, 0xA4CF) || is_within(code, 0xAC00, 0xD7A3) ||
           is_within(code, 0xF900, 0xFAFF) || is_within(code, 0xFE30, 0xFE4F) ||
           is_within(code, 0xFF00, 0xFFEF) || is_within(code, 0x20000, 0x3FFFD);
}

bool stands_in_square(char32_t code, char32_t before, char32_t after) {
    if (is_wide(code)) return true;
    const auto is_plain = [](char32_t beside) { return beside != 0 && beside < 0x530 && beside != 0xB7; };
    return is_shared(code) && !(is_plain(before) && is_plain(after));
}

Blank blank_of(char32_t code) {
    switch (code) {
        case 0x2018:
        case 0x201C:
        case 0x3008:
        case 0x300A:
        case 0x300C:
        case 0x300E:
        case 0x3010:
        case 0x3014:
        case 0xFF08:
        case 0xFF3B:
            return Blank::left;
        case 0x2019:
        case 0x201D:
        case 0x3001:
        case 0x3002:
        case 0x3009:
        case 0x300B:
        case 0x300D:
        case 0x300F:
        case 0x3011:
        case 0x3015:
        case 0xFF09:
        case 0xFF0C:
        case 0xFF0E:
        case 0xFF1A:
        case 0xFF1B:
        case 0xFF3D:
            return Blank::right;
        default:
            return Blank::none;
    }
}

bool closes_up(char32_t left, char32_t right) {
    const auto a = blank_of(left), b = blank_of(right);
    return (a == Blank::right && b != Blank::none) || (a == Blank::left && b == Blank::left);
}

bool stands_apart(char32_t left, char32_t right) {
    return (is_ideograph(left) && is_foreign_to_chinese(right)) ||
           (is_foreign_to_chinese(left) && is_ideograph(right));
}

}  // namespace resolute::layout
