// SPDX-License-Identifier: Apache-2.0
#include "layout/plain.h"

#include <algorithm>
#include <array>

#include <unicode/unorm2.h>

#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::layout {

namespace {

struct Replacement {
    char32_t code;
    std::string_view ascii;
};
// No-break spaces stay until the lines are broken.
constexpr auto replacements = std::to_array<Replacement>(
    {{0x2018, "'"},  {0x2019, "'"},        {0x201A, "'"},   {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""},
     {0xAB, "\""},   {0xBB, "\""},         {0x2010, "-"},   {0x2011, "-"},  {0x2012, "-"},  {0x2013, "-"},
     {0x2014, "--"}, {0x2015, "--"},       {0x2026, "..."}, {0x2022, "*"},  {0xB7, "*"},    {0x2212, "-"},
     {0xC6, "AE"},   {0xE6, "ae"},         {0x152, "OE"},   {0x153, "oe"},  {0xDF, "ss"},   {0xD8, "O"},
     {0xF8, "o"},    {0x141, "L"},         {0x142, "l"},    {0xD0, "D"},    {0xF0, "d"},    {0xBA, "o"},
     {0xAA, "a"},    {0x202F, "\xC2\xA0"}, {0x2032, "'"},   {0x2033, "\""}, {0xD7, "x"},    {0xBD, "1/2"},
     {0xBC, "1/4"},  {0xBE, "3/4"},        {0xB2, "2"},     {0xB3, "3"},    {0xB9, "1"},    {0xB0, "deg"}});

constexpr std::string_view plain_digits = "0123456789()";
constexpr std::array<std::string_view, 12> raised_digits{"⁰", "¹", "²", "³", "⁴", "⁵",
                                                         "⁶", "⁷", "⁸", "⁹", "⁽", "⁾"};

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of(plain_digits) == std::string_view::npos;
}

std::string raised(std::string_view digits) {
    std::string result;
    for (const auto digit : digits) {
        const auto at = plain_digits.find(digit);
        if (at == std::string_view::npos)
            result += digit;
        else
            result += raised_digits[at];
    }
    return result;
}

/// The letter below the accents of a Latin letter, or 0.
char32_t base_letter(char32_t code) {
    if (code < 0xC0 || code > 0x24F) return 0;
    UErrorCode error = U_ZERO_ERROR;
    const auto* normalizer = unorm2_getNFDInstance(&error);
    std::array<UChar, 8> parts{};
    if (U_FAILURE(error)) return 0;
    const auto count =
        unorm2_getDecomposition(normalizer, static_cast<UChar32>(code), parts.data(), 8, &error);
    return U_SUCCESS(error) && count > 0 && parts[0] < 0x80 ? static_cast<char32_t>(parts[0]) : 0;
}

std::string call_text(std::string_view mark, const PlainLook& look) {
    // A typescript's call has a space before it, which no line may begin with.
    if (look.ascii) return cat("\xC2\xA0", plain_mark(mark, look));
    return raised(mark);
}

}  // namespace

std::string to_ascii(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const auto found = std::ranges::find(replacements, next.code, &Replacement::code);
        if (next.code < 0x80)
            result += static_cast<char>(next.code);
        else if (found != replacements.end())
            result += found->ascii;
        else
            append_utf8(result, base_letter(next.code) ? base_letter(next.code) : next.code);
        at += next.length;
    }
    return result;
}

std::string plain_mark(std::string_view mark, const PlainLook& look) {
    if (!look.ascii) return raised(mark);
    const bool number = mark.find_first_not_of("0123456789") == std::string_view::npos;
    return number ? cat(mark, '/') : std::string(mark);
}

Pieces plain(const Pieces& pieces, const PlainLook& look, bool all_italic) {
    Pieces result;
    int last_italic = -1;  // the last piece that an asterisk may close behind
    const auto close = [&] {
        if (last_italic < 0) return;
        auto& text = result[static_cast<std::size_t>(last_italic)].text;
        auto end = text.find_last_not_of(' ');
        text.insert(end == std::string::npos ? 0 : end + 1, "*");
        last_italic = -1;
    };
    for (auto piece : pieces) {
        const bool digits = piece.superscript && piece.note < 0 && all_digits(piece.text);
        if (piece.note >= 0 || digits)
            piece.text = call_text(piece.text, look);
        else if (look.ascii)
            piece.text = to_ascii(piece.text);
        const bool italic = look.italics && (piece.italic || all_italic) && piece.note < 0;
        const auto begin = piece.text.find_first_not_of(' ');
        if (!italic || piece.line_break) close();
        if (italic && begin != std::string::npos) {
            if (last_italic < 0) piece.text.insert(begin, "*");
            last_italic = static_cast<int>(result.size());
        }
        result.push_back(std::move(piece));
    }
    close();
    return result;
}

}  // namespace resolute::layout
