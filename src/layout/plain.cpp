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
    {{0xA0, "\xC2\xA0"}, {0x202F, "\xC2\xA0"}, {0x2018, "'"},   {0x2019, "'"},   {0x201A, "'"},
     {0x201B, "'"},      {0x2BC, "'"},         {0x201C, "\""},  {0x201D, "\""},  {0x201E, "\""},
     {0xAB, "\""},       {0xBB, "\""},         {0x2039, "'"},   {0x203A, "'"},   {0x2010, "-"},
     {0x2011, "-"},      {0x2012, "-"},        {0x2013, "-"},   {0x2014, "--"},  {0x2015, "--"},
     {0x2212, "-"},      {0x2022, "*"},        {0xB7, "*"},     {0x25AA, "*"},   {0x25CF, "*"},
     {0x25A0, "*"},      {0x25E6, "*"},        {0xC6, "AE"},    {0xE6, "ae"},    {0x152, "OE"},
     {0x153, "oe"},      {0xDF, "ss"},         {0xD8, "O"},     {0xF8, "o"},     {0x141, "L"},
     {0x142, "l"},       {0x110, "D"},         {0x111, "d"},    {0xD0, "D"},     {0xF0, "d"},
     {0xDE, "Th"},       {0xFE, "th"},         {0x131, "i"},    {0x2032, "'"},   {0x2033, "\""},
     {0xD7, "x"},        {0xF7, "/"},          {0xB1, "+/-"},   {0xB5, "u"},     {0x2192, "->"},
     {0x2264, "<="},     {0x2265, ">="},       {0x2215, "/"},   {0x20AC, "EUR"}, {0xA3, "GBP"},
     {0xA9, "(c)"},      {0xAE, "(R)"},        {0xA7, "sect."}, {0xB6, "para."}, {0xBF, "?"},
     {0x2116, "No."},    {0xA1, "!"},          {0x2020, "+"},   {0x2021, "++"}});

constexpr std::string_view plain_digits = "0123456789()";
constexpr std::array<std::string_view, 12> raised_digits{"⁰", "¹", "²", "³", "⁴", "⁵",
                                                         "⁶", "⁷", "⁸", "⁹", "⁽", "⁾"};

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of(plain_digits) == std::string_view::npos;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
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

bool is_accent(char32_t code) {
    return code >= 0x300 && code < 0x370;
}
/// Latin letters, signs and spaces; what other scripts write with stays.
bool has_ascii(char32_t code) {
    return (code >= 0x80 && code < 0x370) || (code >= 0x1E00 && code < 0x1F00) ||
           (code >= 0x2000 && code < 0x2C00) || (code >= 0xFB00 && code < 0xFB07) || code == 0xFEFF;
}
/// Joiners, marks of direction and their like.
bool shows_nothing(char32_t code) {
    return code == 0xAD || code == 0xFEFF || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code < 0x2070);
}

/// Letters without their accents, ligatures and the like in their parts; `?` for a sign that has none in
/// ASCII.
std::string ascii_of(char32_t code) {
    if (shows_nothing(code)) return {};
    if (code >= 0x2000 && code <= 0x200A) return " ";
    UErrorCode error = U_ZERO_ERROR;
    const auto* normalizer = unorm2_getNFKDInstance(&error);
    std::array<UChar, 20> parts{};
    if (U_FAILURE(error)) return "?";
    const auto count = unorm2_getDecomposition(normalizer, static_cast<UChar32>(code), parts.data(),
                                               static_cast<std::int32_t>(parts.size()), &error);
    std::string found;
    for (std::int32_t i = 0; U_SUCCESS(error) && i < count; ++i) {
        const char32_t part = parts[static_cast<std::size_t>(i)];
        if (part < 0x80) found += static_cast<char>(part);
        if (part == 0x2044) found += '/';
    }
    return found.empty() ? "?" : found;
}

/// "25 deg C" of `25 °C` and `25°C`, but "no" of `n°`; some files have the sign behind a raised `o` too.
void add_degree(std::string& to, std::string_view rest) {
    if (to.empty() && !rest.empty() && is_digit(rest.front())) return;
    if (to.ends_with('n') || to.ends_with('N')) {
        to += 'o';
        return;
    }
    const bool apart = to.empty() || to.ends_with(' ') || to.ends_with("\xC2\xA0");
    to += apart ? "deg"
                : "\xC2\xA0"
                  "deg";
    if (rest.starts_with('C') || rest.starts_with('F')) to += "\xC2\xA0";
}

std::string call_text(std::string_view mark, const PlainLook& look) {
    // A typescript's call has a space before it, which no line may begin with.
    if (look.ascii) return cat("\xC2\xA0", plain_mark(mark, look));
    return raised(mark);
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Raised digits that call no note known to the file: `m³` and `10¹⁴` are powers, others calls as typed.
std::string raised_text(std::string_view digits, std::string_view before, const PlainLook& look) {
    const auto word = before.substr(before.find_last_of(" \xA0") + 1);
    const bool power =
        !word.empty() && (is_digit(word.back()) || (word.size() <= 2 && is_letter(word.back())));
    if (!look.ascii || !power) return call_text(digits, look);
    return is_digit(word.back()) ? cat('^', digits) : std::string(digits);
}

/// `a` behind a word is the mark of a table's note; behind a number, and of the letters that end ordinals,
/// one that is read in its line: `13a`, `no`, `XXIe`.
std::string raised_letter(char letter, std::string_view before, const PlainLook& look) {
    constexpr std::string_view marks = "abcdfghijklmnpstuvwxyz";
    constexpr std::array<std::string_view, 22> raised_marks{"ᵃ", "ᵇ", "ᶜ", "ᵈ", "ᶠ", "ᵍ", "ʰ", "ⁱ",
                                                            "ʲ", "ᵏ", "ˡ", "ᵐ", "ⁿ", "ᵖ", "ˢ", "ᵗ",
                                                            "ᵘ", "ᵛ", "ʷ", "ˣ", "ʸ", "ᶻ"};
    const bool number = !before.empty() && is_digit(before.back());
    const auto at = marks.find(letter);
    if (number || at == std::string_view::npos) return std::string(1, letter);
    return look.ascii ? call_text(cat(letter, '/'), look) : std::string(raised_marks[at]);
}

/// The mark of a table's note in another script: `⁽أ⁾`. Words that are raised are left as they are.
std::string raised_mark(std::string_view text) {
    const bool bracketed = text.size() > 2 && text.starts_with('(') && text.ends_with(')');
    const auto letter = bracketed ? text.substr(1, text.size() - 2) : text;
    const bool single = character_at(letter, 0).length == letter.size();
    if (!single || character_at(letter, 0).code < 0x370) return std::string(text);
    return cat("⁽", letter, "⁾");
}

bool ends_in_other_script(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.back()) >= 0x80;
}

}  // namespace

std::string to_ascii(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const auto found = std::ranges::find(replacements, next.code, &Replacement::code);
        const bool accent = is_accent(next.code);  // one of its own, behind its letter
        if (found != replacements.end())
            result += found->ascii;
        else if (next.code == 0xB0)
            add_degree(result, text.substr(at + next.length));
        else if (!has_ascii(next.code) || (accent && ends_in_other_script(result)))
            result += text.substr(at, next.length);
        else if (!accent)
            result += ascii_of(next.code);
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
        if (piece.note >= 0)
            piece.text = call_text(piece.text, look);
        else if (digits)
            piece.text = raised_text(piece.text, result.empty() ? "" : result.back().text, look);
        else if (piece.superscript && piece.text.size() == 1)
            piece.text = raised_letter(piece.text.front(), result.empty() ? "" : result.back().text, look);
        else if (look.ascii)
            piece.text = to_ascii(piece.text);
        else if (piece.superscript && !piece.text.empty())
            piece.text = raised_mark(piece.text);
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
