// SPDX-License-Identifier: Apache-2.0
#include "citations/folded.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "text/cyrillic.h"
#include "text/sixteen.h"
#include "text/utf8.h"

namespace resolute::citations {
namespace {

constexpr bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

constexpr bool is_without_width(char32_t c) {
    return c == 0xAD || c == 0x640 || c == 0x61C || (c >= 0x64B && c <= 0x652) ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0xFEFF;
}

/// The plain ASCII character for a variant of one; 0 when there is none.
constexpr char plain(char32_t c) {
    if (c == 0x2010 || c == 0x2011) return '-';
    if (c == 0x2018 || c == 0x2019 || c == 0x2BC) return '\'';
    if (c >= 0x660 && c <= 0x669) return static_cast<char>('0' + (c - 0x660));
    if (c >= 0x6F0 && c <= 0x6F9) return static_cast<char>('0' + (c - 0x6F0));
    if (c < 0xFF08 || c > 0xFF5A) return 0;
    const char ascii = static_cast<char>(c - 0xFEE0);
    return is_digit(ascii) || is_letter(ascii) || ascii == '(' || ascii == ')' || ascii == '/' || ascii == '-'
               ? ascii
               : '\0';
}

/// What a byte begins: of most characters of three bytes the script holds nothing that is_space(),
/// is_without_width() or plain() know.
enum class Lead : std::uint8_t { unknown, space, one, two, three };

constexpr auto leads = [] {
    std::array<Lead, 256> result{};
    for (unsigned byte = '!'; byte < 0x7F; ++byte) result[byte] = Lead::one;
    for (unsigned byte = 0xC2; byte <= 0xDF; ++byte) result[byte] = Lead::two;
    for (unsigned byte = 0xE4; byte <= 0xEC; ++byte) result[byte] = Lead::three;
    result[' '] = Lead::space;
    return result;
}();

bool continues(std::string_view source, std::size_t at) {
    return (static_cast<unsigned char>(source[at]) & 0xC0) == 0x80;
}

/// A character of three bytes that becomes itself.
bool is_three(std::string_view source, std::size_t at) {
    return at + 2 < source.size() && leads[static_cast<unsigned char>(source[at])] == Lead::three &&
           continues(source, at + 1) && continues(source, at + 2);
}

/// For each first byte of a character of two, which second bytes make one that becomes itself.
constexpr auto unchanged_twos = [] {
    std::array<std::uint64_t, 0x20> result{};
    for (char32_t code = 0x80; code < 0x800; ++code)
        if (!is_space(code) && !is_without_width(code) && plain(code) == 0)
            result[code >> 6] |= std::uint64_t{1} << (code & 0x3F);
    return result;
}();

bool is_unchanged_two(std::string_view source, std::size_t at) {
    if (at + 1 >= source.size() || !continues(source, at + 1)) return false;
    const auto lead = static_cast<unsigned char>(source[at]),
               second = static_cast<unsigned char>(source[at + 1]);
    return lead >= 0xC2 && lead <= 0xDF && (unchanged_twos[lead & 0x1F] >> (second & 0x3F) & 1) != 0;
}

/// Behind seen characters of ASCII and single spaces between them, from `at` on, as far as that is told at
/// once.
std::size_t behind_plain(std::string_view source, std::size_t at) {
    while (at + Sixteen::size < source.size()) {
        const Sixteen next(source, at);
        const auto second_space = next.equal(' ') & Sixteen(source, at + 1).equal(' ');
        const auto passed = (next.outside(' ', '~') | second_space).first();
        at += passed;
        if (passed < Sixteen::size) break;
    }
    return at;
}

/// The end of what becomes itself from `at` on, where a space stands before in the folded text or does not.
std::size_t unchanged_end(std::string_view source, std::size_t at, bool behind_space) {
    while (at < source.size()) {
        switch (leads[static_cast<unsigned char>(source[at])]) {
            case Lead::one:
                at = std::max(at + 1, behind_plain(source, at));
                behind_space = source[at - 1] == ' ';
                continue;
            case Lead::space:
                if (behind_space) return at;
                ++at;
                behind_space = true;
                continue;
            case Lead::two:
                at = behind_cyrillic(source, at);
                while (is_unchanged_two(source, at)) at += 2;
                if (at < source.size() && leads[static_cast<unsigned char>(source[at])] == Lead::two)
                    return at;
                break;
            case Lead::three:
                while (is_three(source, at)) at += 3;
                if (at < source.size() && leads[static_cast<unsigned char>(source[at])] == Lead::three)
                    return at;
                break;
            case Lead::unknown: {
                const Character c = character_at(source, at);
                if (!c.well_formed || is_space(c.code) || is_without_width(c.code) || plain(c.code) != 0)
                    return at;
                at += c.length;
                break;
            }
        }
        behind_space = false;
    }
    return at;
}

}  // namespace

Folded::Folded(std::string_view source) : source_(source) {
    auto at = unchanged_end(source, 0, false);
    same_ = at == source.size();
    if (same_) return;
    text_.reserve(source.size());
    text_.append(source, 0, at);
    while (at < source.size()) {
        const Character c = character_at(source, at);
        const auto before = text_.size();
        if (!c.well_formed) {
            text_ += '?';
        } else if (is_space(c.code)) {
            if (text_.empty() || text_.back() != ' ') text_ += ' ';
        } else if (const char ascii = plain(c.code)) {
            text_ += ascii;
        } else if (!is_without_width(c.code)) {
            text_.append(source, at, c.length);
        }
        at += c.length;
        if (text_.size() - before != c.length) step(at);
        const auto same = unchanged_end(source, at, text_.ends_with(' '));
        text_.append(source, at, same - at);
        at = same;
    }
}

const std::string& Folded::lowered() const {
    if (lowered_.empty()) lowered_ = lower(text());
    return lowered_;
}

void Folded::step(std::size_t original) {
    const auto folded = static_cast<std::uint32_t>(text_.size());
    const auto here = static_cast<std::uint32_t>(original);
    if (origin(folded) == here) return;
    if (!steps_.empty() && steps_.back().folded == folded)
        steps_.back().original = here;
    else
        steps_.push_back({folded, here});
}

std::uint32_t Folded::origin(std::size_t folded) const {
    const auto place = static_cast<std::uint32_t>(folded);
    if (steps_.empty() || place < steps_.front().folded) return place;
    auto after = steps_.end();
    if (place < steps_.back().folded) after = std::ranges::upper_bound(steps_, place, {}, &Step::folded);
    const Step& step = *(after - 1);
    return step.original + (place - step.folded);
}

Span Folded::original(std::size_t begin, std::size_t end) const {
    const auto size = static_cast<std::uint32_t>(source_.size());
    const std::uint32_t first = std::min(origin(begin), size);
    if (end <= begin) return {first, first};
    const std::uint32_t last = std::min(origin(end - 1), size);
    // A byte that was copied ends where it ends; one that stands for something longer ends where the next
    // begins.
    const bool copied = last < size && source_[last] == text()[end - 1] && text()[end - 1] != ' ';
    return {first, copied ? last + 1 : std::min(origin(end), size)};
}

namespace {

constexpr char32_t first_look_alike = 0x391;

/// From `first_look_alike` on, 0 for letters like none.
constexpr auto look_alikes = [] {
    constexpr std::pair<char32_t, char> pairs[] = {
        {0x410, 'A'}, {0x412, 'B'}, {0x415, 'E'}, {0x41A, 'K'}, {0x41C, 'M'}, {0x41D, 'H'}, {0x41E, 'O'},
        {0x420, 'P'}, {0x421, 'C'}, {0x422, 'T'}, {0x425, 'X'}, {0x405, 'S'}, {0x406, 'I'}, {0x408, 'J'},
        {0x430, 'a'}, {0x435, 'e'}, {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x445, 'x'}, {0x456, 'i'},
        {0x391, 'A'}, {0x392, 'B'}, {0x395, 'E'}, {0x396, 'Z'}, {0x397, 'H'}, {0x399, 'I'}, {0x39A, 'K'},
        {0x39C, 'M'}, {0x39D, 'N'}, {0x39F, 'O'}, {0x3A1, 'P'}, {0x3A4, 'T'}, {0x3A7, 'X'}};
    std::array<char, 0x457 - first_look_alike> letters{};
    for (const auto& [foreign, letter] : pairs) letters.at(foreign - first_look_alike) = letter;
    return letters;
}();

}  // namespace

char latin_look_alike(char32_t c) {
    return c >= first_look_alike && c - first_look_alike < look_alikes.size()
               ? look_alikes[c - first_look_alike]
               : '\0';
}

namespace {

/// Where capitals beyond ASCII begin among sixteen bytes and the one behind: each of the blocks begins with
/// one byte.
Sixteen::Places wide_capitals(std::string_view text, std::size_t at) {
    const Sixteen first(text, at), second(text, at + 1);
    return (first.equal('\xC3') & second.inside('\x80', '\x9E')) |
           (first.equal('\xCE') & second.inside('\x91', '\xA9')) |
           (first.equal('\xD0') & second.inside('\x80', '\xAF'));
}

/// Makes the character beyond ASCII that begins at `at` small; its length, or 1 where none is to be changed.
/// Capitals stand in three blocks of two bytes a character.
std::size_t lower_wide(std::string& text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte != 0xC3 && byte != 0xCE && byte != 0xD0) || at + 1 == text.size()) return 1;
    if (static_cast<unsigned char>(text[at + 1]) >= 0xB0) return 1;
    const Character c = character_at(text, at);
    char32_t small = c.code;
    if ((c.code >= 0xC0 && c.code <= 0xDE && c.code != 0xD7) || (c.code >= 0x391 && c.code <= 0x3A9) ||
        (c.code >= 0x410 && c.code <= 0x42F))
        small += 0x20;
    else if (c.code >= 0x400 && c.code <= 0x40F)
        small += 0x50;
    if (small != c.code) {  // both take two bytes
        text[at] = static_cast<char>(0xC0 | small >> 6);
        text[at + 1] = static_cast<char>(0x80 | (small & 0x3F));
    }
    return c.length;
}

}  // namespace

std::string lower(std::string_view text) {
    std::string result(text);
    std::size_t at = 0;
    while (at + Sixteen::size < result.size()) {
        const Sixteen next(result, at);
        next.with(0x20, next.inside('A', 'Z')).put(result.data() + at);
        const auto wide = wide_capitals(result, at).first();
        at += wide;
        if (wide < Sixteen::size) at += lower_wide(result, at);
    }
    while (at < result.size()) {
        if (is_upper(result[at])) result[at] = static_cast<char>(result[at] | 0x20);
        at += static_cast<unsigned char>(result[at]) < 0x80 ? 1 : lower_wide(result, at);
    }
    return result;
}

}  // namespace resolute::citations
