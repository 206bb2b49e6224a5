// SPDX-License-Identifier: Apache-2.0
#include "text/utf_16.h"

#include "text/utf8.h"

namespace resolute {

namespace {

bool is_sign(char byte) {
    return byte >= ' ' && byte < '\x7F';
}

constexpr char32_t replacement = 0xFFFD, byte_order_mark = 0xFEFF;

}  // namespace

bool begins_utf_16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    if (bytes.size() < 2) return false;
    return (bytes[0] == '\0' && is_sign(bytes[1])) || (is_sign(bytes[0]) && bytes[1] == '\0');
}

std::string utf_16_to_utf_8(std::string_view bytes) {
    const bool big = bytes.starts_with("\xFE\xFF") || bytes.starts_with('\0');
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big ? first << 8 | second : first | second << 8);
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto code = unit(at);
        if (code == byte_order_mark) continue;
        if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
            const auto low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        const bool half = code >= 0xD800 && code < 0xE000;
        append_utf8(text, half ? replacement : code);
    }
    return text;
}

}  // namespace resolute
