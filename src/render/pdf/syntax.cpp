// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/syntax.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "text/utf8.h"

namespace resolute::render::pdf {

namespace {

constexpr std::size_t longest_string = 32767, longest_name = 127;  // ISO 19005-2, 6.1.13
constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_unit(std::string& to, std::uint32_t unit) {
    for (int shift = 12; shift >= 0; shift -= 4) to += hex_digits[(unit >> shift) & 15u];
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= ' ' && c <= '~') || c == '\n'; });
}

bool is_regular(unsigned char c) {
    return c > ' ' && c < 0x7f &&
           std::string_view("()<>[]{}/%#").find(static_cast<char>(c)) == std::string_view::npos;
}

struct SmallNumber {
    std::array<char, 3> digits{};
    std::uint8_t size = 0;
};

/// Nearly all numbers of objects and of marked content.
constexpr auto small_numbers = [] {
    std::array<SmallNumber, 1000> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        auto& to = table[i];
        for (const unsigned place : {100u, 10u, 1u})
            if (i >= place || place == 1) to.digits[to.size++] = static_cast<char>('0' + i / place % 10);
    }
    return table;
}();

void append_small(std::string& to, std::int64_t value) {
    const auto& small = small_numbers[static_cast<std::size_t>(value)];
    for (std::size_t i = 0; i < small.size; ++i) to += small.digits[i];
}

/// Below 1,000.
void append_short_hundredths(std::string& to, std::int64_t value) {
    if (value < 0) to += '-';
    const auto left = std::abs(value), whole = left / 100, part = left % 100;
    append_small(to, whole);
    if (part == 0) return;
    to += '.';
    to += static_cast<char>('0' + part / 10);
    if (part % 10 != 0) to += static_cast<char>('0' + part % 10);
}

}  // namespace

void append_decimal(std::string& to, std::int64_t value, int decimals) {
    if (decimals == 0 && value >= 0 && value < static_cast<std::int64_t>(small_numbers.size())) {
        return append_small(to, value);
    }
    constexpr auto above_short = 100 * static_cast<std::int64_t>(small_numbers.size());
    if (decimals == 2 && value > -above_short && value < above_short)
        return append_short_hundredths(to, value);
    char digits[24];
    char* const end = digits + sizeof digits;
    char* at = end;
    auto left = static_cast<std::uint64_t>(value);
    if (value < 0) left = 0 - left;
    for (; decimals > 0; --decimals, left /= 10)
        if (at != end || left % 10 != 0) *--at = static_cast<char>('0' + left % 10);
    if (at != end) *--at = '.';
    do *--at = static_cast<char>('0' + left % 10);
    while ((left /= 10) != 0);
    if (value < 0) *--at = '-';
    to.append(at, end);
}

void append_hundredths(std::string& to, std::int64_t value) {
    append_decimal(to, value, 2);
}

std::string hundredths(std::int64_t value) {
    std::string result;
    append_hundredths(result, value);
    return result;
}

void append_object_reference(std::string& to, int object) {
    append_decimal(to, object, 0);
    to += " 0 R";
}

std::string reference(int object) {
    std::string result;
    append_object_reference(result, object);
    return result;
}

std::string reference_array(std::span<const int> objects) {
    std::string result = "[";
    for (const int object : objects) {
        if (result.size() > 1) result += ' ';
        append_object_reference(result, object);
    }
    return result + ']';
}

void append_byte_string(std::string& to, std::string_view bytes) {
    constexpr auto is_special = [](char c) { return c == '(' || c == ')' || c == '\\' || c == '\r'; };
    to += '(';
    while (!bytes.empty()) {
        const auto plain = static_cast<std::size_t>(std::ranges::find_if(bytes, is_special) - bytes.begin());
        to += bytes.substr(0, plain);
        if (plain == bytes.size()) break;
        to += '\\';
        to += bytes[plain] == '\r' ? 'r' : bytes[plain];
        bytes.remove_prefix(plain + 1);
    }
    to += ')';
}

std::string byte_string(std::string_view bytes) {
    std::string result;
    append_byte_string(result, bytes);
    return result;
}

void append_text_string(std::string& to, std::string_view text) {
    if (is_plain(text)) return append_byte_string(to, text.substr(0, longest_string));
    to += "<FEFF";
    to += utf16_hex(text.substr(0, longest_string / 2));
    to += '>';
}

std::string text_string(std::string_view text) {
    std::string result;
    append_text_string(result, text);
    return result;
}

void append_name(std::string& to, std::string_view text) {
    to += '/';
    for (const char c : text.substr(0, longest_name)) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_regular(byte)) {
            to += c;
        } else {
            to += '#';
            to += hex_digits[byte >> 4];
            to += hex_digits[byte & 15];
        }
    }
}

std::string name(std::string_view text) {
    std::string result;
    append_name(result, text);
    return result;
}

std::string utf16_hex(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = character_at(text, at);
        at += character.length;
        const auto code = static_cast<std::uint32_t>(character.code);
        if (code < 0x10000) {
            append_unit(result, code);
        } else {
            append_unit(result, 0xd800 + ((code - 0x10000) >> 10));
            append_unit(result, 0xdc00 + ((code - 0x10000) & 0x3ff));
        }
    }
    return result;
}

}  // namespace resolute::render::pdf
