// SPDX-License-Identifier: Apache-2.0
#include "text/code_page.h"

#include <array>

#include "text/utf8.h"

namespace resolute {

namespace {

/// 0x80 to 0x9F; 0: no character. Both tables are those of the Unicode Consortium, MAPPINGS/VENDORS/MICSFT.
constexpr std::array<char32_t, 32> western{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                           0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
/// 0x80 to 0xBF; the letters from А on follow in their order.
constexpr std::array<char32_t, 64> cyrillic{
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
    0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0,      0x2122,
    0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
    0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
    0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

char32_t western_character(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 ? western[byte - 0x80u] : byte;
}

char32_t cyrillic_character(unsigned char byte) {
    if (byte >= 0xC0) return 0x0410 + (byte - 0xC0u);
    return byte >= 0x80 ? cyrillic[byte - 0x80u] : byte;
}

bool is_control(unsigned char byte) {
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
}

/// How often bytes of a kind stand in a text.
struct Bytes {
    std::size_t ascii_letters = 0, high = 0, high_letters = 0, small_russian = 0;
};

Bytes count(std::string_view bytes) {
    Bytes counts;
    for (const auto each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        const auto folded = byte | 0x20u;
        counts.ascii_letters += folded >= 'a' && folded <= 'z';
        counts.high += byte >= 0x80;
        counts.high_letters += byte >= 0xC0;
        counts.small_russian += byte >= 0xE0;
    }
    return counts;
}

/// Russian is nearly all small letters; in KOI8 and in encodings of Arabic and Chinese other bytes are the
/// most.
bool looks_russian(const Bytes& counts) {
    return counts.high_letters > counts.ascii_letters && counts.small_russian * 4 > counts.high * 3;
}

/// Latin letters with a few among them that bear accents.
bool looks_western(const Bytes& counts) {
    return counts.high * 5 < counts.ascii_letters;
}

/// UTF-8 of which a few bytes were lost is no code page.
bool is_damaged_utf_8(std::string_view bytes) {
    std::size_t whole = 0, broken = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto next = character_at(bytes, at);
        whole += next.length > 1;
        broken += !next.well_formed;
        at += next.length;
    }
    return whole > broken;
}

}  // namespace

std::optional<CodePageText> read_code_page(std::string_view bytes) {
    const auto counts = count(bytes);
    const bool russian = looks_russian(counts);
    if (is_damaged_utf_8(bytes) || (!russian && !looks_western(counts))) return std::nullopt;
    CodePageText read{{}, russian ? "Windows-1251" : "Windows-1252"};
    read.text.reserve(bytes.size() + 2 * counts.high);
    for (const auto each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        const auto code = russian ? cyrillic_character(byte) : western_character(byte);
        if (is_control(byte) || code == 0) return std::nullopt;
        append_utf8(read.text, code);
    }
    return read;
}

}  // namespace resolute
