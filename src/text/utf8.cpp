// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.h"

#include <algorithm>
#include <utility>

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

/// Where the character of two or three bytes begins that goes on at `at`, which is 2 at least, as its first
/// byte tells; else `at`.
std::size_t begin_of_pending(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (byte(at - 1) >= 0xC2) return at - 1;
    return byte(at - 2) >= 0xE0 ? at - 2 : at;
}

/// Whether the sixteen bytes at `at`, which is 2 at least, are ASCII and characters of two or three bytes
/// whose first byte leaves no doubt about them: bytes go on with a character just where one is begun before.
bool plainly_well_formed(std::string_view bytes, std::size_t at) {
    const Sixteen here(bytes, at), before(bytes, at - 1), two_before(bytes, at - 2);
    const auto missing =
        (before.inside('\xC2', '\xEF') | two_before.inside('\xE0', '\xEF')) & here.outside('\x80', '\xBF');
    const auto stray =
        before.outside('\xC2', '\xEF') & two_before.outside('\xE0', '\xEF') & here.inside('\x80', '\xBF');
    const auto doubtful =
        here.inside('\xC0', '\xC1') | here.equal('\xE0') | here.equal('\xED') | here.inside('\xF0', '\xFF');
    return !(missing | stray | doubtful).any();
}

/// The end of the bytes from `at` on, where a character begins, that are surely well-formed, sixteen at a
/// time.
std::size_t well_formed_end(std::string_view bytes, std::size_t at) {
    // First bytes right before are ill-formed, and nothing goes on behind them.
    if (at < 2 || begin_of_pending(bytes, at) != at) return at;
    for (; at + Sixteen::size <= bytes.size(); at += Sixteen::size) {
        const bool ascii = !Sixteen(bytes, at).wide().any() && begin_of_pending(bytes, at) == at;
        if (!ascii && !plainly_well_formed(bytes, at)) break;
    }
    return begin_of_pending(bytes, at);
}

}  // namespace

Decoded decode_utf8(std::string bytes) {
    Decoded result;
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    result.byte_order_mark = bytes.starts_with(mark);
    if (result.byte_order_mark) bytes.erase(0, mark.size());
    result.text = std::move(bytes);
    auto& text = result.text;
    for (std::size_t at = 0; at < text.size();) {
        at = well_formed_end(text, at);
        for (const auto end = std::min(at + Sixteen::size, text.size()); at < end;) {
            const auto next = character_at(text, at);
            if (!next.well_formed) {
                result.ill_formed.push_back(static_cast<std::uint32_t>(at));
                text[at] = '?';
            }
            at += next.length;
        }
    }
    return result;
}

}  // namespace resolute
