// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace resolute {

/// One character of UTF-8 text and how many bytes it took. An ill-formed byte counts as U+FFFD of length 1.
struct Character {
    char32_t code = 0;
    std::uint32_t length = 0;
    bool well_formed = true;
};

/// The character that begins at `offset`, which lies inside `text`.
Character character_at(std::string_view text, std::size_t offset);
/// The character that ends right before `offset`; length 0 at the start.
Character character_before(std::string_view text, std::size_t offset);

namespace detail {
/// The same of one that is not ASCII.
Character wide_character_at(std::string_view text, std::size_t offset);
Character wide_character_before(std::string_view text, std::size_t offset);
}  // namespace detail
inline Character character_at(std::string_view text, std::size_t offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    if (lead < 0x80) return {lead, 1};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    // Most letters of Arabic, Cyrillic and Latin beyond ASCII.
    if (lead >= 0xC2 && lead <= 0xDF && offset + 1 < text.size() && goes_on(1))
        return {static_cast<char32_t>((lead & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
    // Chinese, and marks of all languages: the leads that any two bytes may follow.
    if (lead >= 0xE1 && lead <= 0xEC && offset + 2 < text.size() && goes_on(1) && goes_on(2))
        return {static_cast<char32_t>((lead & 0xF) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
    return detail::wide_character_at(text, offset);
}
inline Character character_before(std::string_view text, std::size_t offset) {
    if (offset == 0) return {};
    const auto last = static_cast<unsigned char>(text[offset - 1]);
    return last < 0x80 ? Character{last, 1} : detail::wide_character_before(text, offset);
}
/// Adds `code` to the end of `text` as UTF-8.
void append_utf8(std::string& text, char32_t code);
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

/// What was done to bytes to make a valid UTF-8 text of them.
struct Decoded {
    std::string text;              // same length as the bytes behind the mark; ill-formed bytes became '?'
    bool byte_order_mark = false;  // a UTF-8 mark stood in front and is left out
    std::vector<std::uint32_t> ill_formed;  // offsets in `text`
};
Decoded decode_utf8(std::string bytes);

}  // namespace resolute
