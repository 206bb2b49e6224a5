// SPDX-License-Identifier: Apache-2.0
#include "xml/characters.h"

#include <algorithm>
#include <array>

#include "text/sixteen.h"
#include "text/utf8.h"

namespace resolute::xml {

namespace {

struct Range {
    char32_t first, last;
};

// The ranges of XML 1.0 (fifth edition) §2.3 that hold letters of scripts also known to the fourth edition,
// which Xerces-C++ follows: what one reader takes for a name, the other must too.
constexpr std::array letters{Range{0xC0, 0xD6},   Range{0xD8, 0xF6},   Range{0xF8, 0x131},
                             Range{0x401, 0x40C}, Range{0x40E, 0x44F}, Range{0x451, 0x45C},
                             Range{0x621, 0x63A}, Range{0x641, 0x64A}, Range{0x4E00, 0x9FA5}};

constexpr bool is_ascii_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
constexpr auto ascii_name_parts = [] {
    std::array<bool, 256> parts{};
    for (unsigned char c = 0; c < 0x80; ++c) {
        const bool figure = c >= '0' && c <= '9';
        parts[c] = is_ascii_name_start(static_cast<char>(c)) || figure || c == '-' || c == '.';
    }
    return parts;
}();

bool is_name_start(char32_t code) {
    if (code < 0x80) return is_ascii_name_start(static_cast<char>(code));
    return std::ranges::any_of(letters,
                               [&](Range range) { return range.first <= code && code <= range.last; });
}

bool is_name_part(char32_t code) {
    return is_name_start(code) || (code >= '0' && code <= '9') || code == '-' || code == '.' || code == 0xB7;
}

}  // namespace

bool is_blank(std::string_view text) {
    std::size_t at = 0;
    for (; at + Sixteen::size <= text.size(); at += Sixteen::size) {
        const Sixteen next(text, at);
        const auto blank = next.equal(' ') | next.equal('\t') | next.equal('\n') | next.equal('\r');
        if (!blank.all()) return false;
    }
    return std::ranges::all_of(text.substr(at), is_space);
}

Span name_at(std::string_view text, std::uint32_t begin) {
    auto at = begin;
    bool start = true;
    bool colon = false;
    if (at < text.size() && is_ascii_name_start(text[at])) {
        start = false;
        do ++at;
        while (at < text.size() && ascii_name_parts[static_cast<unsigned char>(text[at])]);
        // Most names are of ASCII and have no prefix.
        if (at < text.size() && text[at] != ':' && static_cast<unsigned char>(text[at]) < 0x80)
            return {begin, at};
    }
    while (at < text.size()) {
        if (text[at] == ':' && !start && !colon) {
            // A colon belongs to the name only if a local part follows.
            if (at + 1 >= text.size() || !is_name_start(character_at(text, at + 1).code)) break;
            colon = start = true;
            ++at;
            continue;
        }
        const auto next = character_at(text, at);
        if (!(start ? is_name_start(next.code) : is_name_part(next.code))) break;
        start = false;
        at += next.length;
    }
    return {begin, at};
}

bool is_character(char32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code <= 0xD7FF || (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

Span reference_at(std::string_view text, std::uint32_t begin) {
    if (!text.substr(begin).starts_with("&#")) {
        for (const std::string_view known : {"&lt;", "&gt;", "&amp;", "&apos;", "&quot;"})
            if (text.substr(begin).starts_with(known))
                return {begin, begin + static_cast<std::uint32_t>(known.size())};
        return {begin, begin};
    }
    auto at = begin + 2;
    const bool hexadecimal = at < text.size() && text[at] == 'x';
    if (hexadecimal) ++at;
    const auto digits = at;
    const auto is_digit = [&](char c) {
        const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        return (c >= '0' && c <= '9') || (hexadecimal && letter);
    };
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == digits || at >= text.size() || text[at] != ';') return {begin, begin};
    const Span found{begin, at + 1};
    return is_character(referred(text.substr(found.begin, found.size()))) ? found : Span{begin, begin};
}

char32_t referred(std::string_view reference) {
    if (reference == "&lt;") return '<';
    if (reference == "&gt;") return '>';
    if (reference == "&amp;") return '&';
    if (reference == "&apos;") return '\'';
    if (reference == "&quot;") return '"';
    const bool hexadecimal = reference[2] == 'x';
    char32_t code = 0;
    for (const char c : reference.substr(hexadecimal ? 3 : 2)) {
        if (c == ';') break;
        const auto digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        code = code * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit);
        if (code > 0x10FFFF) return 0;  // no character, and no overflow
    }
    return code;
}

}  // namespace resolute::xml
