// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.h"

#include <cstring>

#include "text/sixteen.h"

namespace resolute {

Character detail::wide_character_at(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    const auto lead = byte(0);
    const std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    constexpr Character bad{0xFFFD, 1, false};
    if (lead < 0xC2 || lead > 0xF4 || offset + length > text.size()) return bad;
    char32_t code = lead & (0x7F >> length);
    for (std::uint32_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return bad;
        code = code << 6 | (byte(i) & 0x3F);
    }
    // Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
    if ((length == 3 && code < 0x800) || (length == 4 && code < 0x10000)) return bad;
    if ((code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF) return bad;
    return {code, length};
}

Character detail::wide_character_before(std::string_view text, std::size_t offset) {
    std::size_t begin = offset - 1;
    while (begin > 0 && offset - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        --begin;
    const auto found = character_at(text, begin);
    if (found.well_formed && begin + found.length == offset) return found;
    return {0xFFFD, 1, false};
}

void append_utf8(std::string& text, char32_t code) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

std::u32string to_utf32(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        result += next.code;
        at += next.length;
    }
    return result;
}

std::string to_utf8(std::u32string_view text) {
    std::string result;
    for (const auto code : text) append_utf8(result, code);
    return result;
}

namespace {

/// The first byte from `at` on that is not ASCII, or the end.
std::size_t behind_ascii(std::string_view bytes, std::size_t at) {
    for (; at + Sixteen::size <= bytes.size(); at += Sixteen::size)
        if (const auto wide = Sixteen(bytes, at).wide(); wide.any()) return at + wide.first();
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

/// The length of a character of two or three bytes that the first byte alone leaves no doubt about; else 0.
std::size_t plainly_well_formed(std::string_view bytes, std::size_t at) {
    const auto continues = [&](std::size_t i) {
        return at + i < bytes.size() && (static_cast<unsigned char>(bytes[at + i]) & 0xC0) == 0x80;
    };
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead >= 0xC2 && lead <= 0xDF) return continues(1) ? 2 : 0;
    const bool three = lead >= 0xE1 && lead <= 0xEF && lead != 0xED;
    return three && continues(1) && continues(2) ? 3 : 0;
}

/// Behind the letters of Cyrillic, Hebrew and Arabic from `at` on, as far as they come in fours: all of two
/// bytes, the first 0xD0 to 0xDF.
std::size_t behind_letters(std::string_view bytes, std::size_t at) {
    constexpr unsigned char care[8] = {0xF0, 0xC0, 0xF0, 0xC0, 0xF0, 0xC0, 0xF0, 0xC0};
    constexpr unsigned char want[8] = {0xD0, 0x80, 0xD0, 0x80, 0xD0, 0x80, 0xD0, 0x80};
    std::uint64_t eight = 0, mask = 0, pattern = 0;
    std::memcpy(&mask, care, sizeof mask);
    std::memcpy(&pattern, want, sizeof pattern);
    for (; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if ((eight & mask) != pattern) break;
    }
    return at;
}

}  // namespace

Decoded decode_utf8(std::string_view bytes) {
    Decoded result;
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        result.byte_order_mark = true;
        bytes.remove_prefix(3);
    }
    result.text = bytes;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            at = behind_ascii(bytes, at);
            continue;
        }
        if (const auto end = behind_letters(bytes, at); end != at) {
            at = end;
            continue;
        }
        if (const auto length = plainly_well_formed(bytes, at)) {
            at += length;
            continue;
        }
        const auto next = character_at(bytes, at);
        if (!next.well_formed) {
            result.ill_formed.push_back(static_cast<std::uint32_t>(at));
            result.text[at] = '?';
        }
        at += next.length;
    }
    return result;
}

}  // namespace resolute
