// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/right_to_left.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace resolute::importing::pdf {

namespace {

bool is_arabic(char32_t code) {
    const bool figure = (code >= 0x660 && code <= 0x669) || (code >= 0x6F0 && code <= 0x6F9);
    const bool block = code >= 0x600 && code < 0x780;
    return (block && !figure) || (code >= 0xFB50 && code < 0xFE00) || (code >= 0xFE70 && code < 0xFEFF);
}

bool is_figure(char32_t code) {
    return (code >= '0' && code <= '9') || (code >= 0x660 && code <= 0x669) ||
           (code >= 0x6F0 && code <= 0x6F9);
}

bool is_other_letter(char32_t code) {
    const bool latin = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    return latin || (code >= 0xC0 && code < 0x590 && code != 0xD7 && code != 0xF7) || code >= 0x3040;
}

/// Between two figures these belong to the number (classes CS and ES of Annex 9).
bool joins_figures(char32_t code) {
    return code == '/' || code == '.' || code == ',' || code == ':' || code == '-';
}

bool runs_left_to_right(const std::u32string& text, std::size_t at) {
    const auto code = text[at];
    if (is_figure(code) || (is_other_letter(code) && !is_arabic(code))) return true;
    if (at == 0 || at + 1 >= text.size()) return false;
    const auto before = text[at - 1], behind = text[at + 1];
    if (is_figure(before) && is_figure(behind)) return joins_figures(code);
    const auto strong = [](char32_t each) { return is_other_letter(each) && !is_arabic(each); };
    return (strong(before) || is_figure(before)) && (strong(behind) || is_figure(behind)) && !is_arabic(code);
}

/// The letters of U+FE80 to U+FEF4 and how many shapes of each follow each other.
struct Shapes {
    char32_t letter;
    int count;
};
constexpr std::array shapes{Shapes{0x621, 1}, Shapes{0x622, 2}, Shapes{0x623, 2}, Shapes{0x624, 2},
                            Shapes{0x625, 2}, Shapes{0x626, 4}, Shapes{0x627, 2}, Shapes{0x628, 4},
                            Shapes{0x629, 2}, Shapes{0x62A, 4}, Shapes{0x62B, 4}, Shapes{0x62C, 4},
                            Shapes{0x62D, 4}, Shapes{0x62E, 4}, Shapes{0x62F, 2}, Shapes{0x630, 2},
                            Shapes{0x631, 2}, Shapes{0x632, 2}, Shapes{0x633, 4}, Shapes{0x634, 4},
                            Shapes{0x635, 4}, Shapes{0x636, 4}, Shapes{0x637, 4}, Shapes{0x638, 4},
                            Shapes{0x639, 4}, Shapes{0x63A, 4}, Shapes{0x641, 4}, Shapes{0x642, 4},
                            Shapes{0x643, 4}, Shapes{0x644, 4}, Shapes{0x645, 4}, Shapes{0x646, 4},
                            Shapes{0x647, 4}, Shapes{0x648, 2}, Shapes{0x649, 2}, Shapes{0x64A, 4}};

std::u32string letters_of(char32_t code) {
    constexpr std::array<std::u32string_view, 5> latin{U"ff", U"fi", U"fl", U"ffi", U"ffl"};
    if (code >= 0xFB00 && code <= 0xFB04) return std::u32string(latin[code - 0xFB00]);
    if (code == 0xAD) return U"-";
    if (code == 0x640) return {};  // a stroke that stretches a word
    const bool direction = code == 0x61C || (code >= 0x200B && code <= 0x200F);
    if (direction || (code >= 0x202A && code <= 0x202E) || code == 0x2060 || code == 0xFEFF) return {};
    if (code >= 0xFE80 && code <= 0xFEF4) {
        auto at = static_cast<int>(code - 0xFE80);
        for (const auto& each : shapes) {
            if (at < each.count) return {each.letter};
            at -= each.count;
        }
    }
    constexpr std::array<char32_t, 4> alefs{0x622, 0x623, 0x625, 0x627};
    if (code >= 0xFEF5 && code <= 0xFEFC) return {0x644, alefs[(code - 0xFEF5) / 2]};
    if (code >= 0xFE70 && code <= 0xFE7F) {
        constexpr std::array<char32_t, 8> marks{0x64B, 0x64C, 0x64D, 0x64E, 0x64F, 0x650, 0x651, 0x652};
        return {marks[(code - 0xFE70) / 2]};
    }
    return {code};
}

/// Brackets that look the wrong way round: what is in them runs to the right, but they stand in Arabic.
bool has_mirrored_brackets(std::string_view seen) {
    constexpr std::string_view opening = "([", closing = ")]";
    const auto first = seen.find_first_of("()[]"), last = seen.find_last_of("()[]");
    if (first == std::string_view::npos) return false;
    const bool closes_first = closing.find(seen[first]) != closing.npos;
    const bool opens_last = opening.find(seen[last]) != opening.npos;
    if (first != last) return closes_first && opens_last;
    return (closes_first && first == 0) || (opens_last && last + 1 == seen.size());
}

}  // namespace

bool is_arabic(std::string_view text) {
    std::size_t arabic = 0, other = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (is_arabic(next.code))
            ++arabic;
        else if (is_other_letter(next.code))
            ++other;
        at += next.length;
    }
    return arabic > other;
}

bool is_vowel_sign(char32_t code) {
    return code >= 0x64B && code <= 0x65F;
}

Flow flow_of(std::string_view text) {
    auto flow = Flow::none;
    if (has_mirrored_brackets(text)) return Flow::right_to_left;
    if (text == "&") return Flow::left_to_right;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (is_arabic(next.code)) return Flow::right_to_left;
        if (is_other_letter(next.code))
            flow = Flow::left_to_right;
        else if (is_figure(next.code) && flow == Flow::none)
            flow = Flow::number;
        at += next.length;
    }
    return flow;
}

void turn_ranges(std::u32string& text) {
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        const bool dash = text[at] == '-' || text[at] == 0x2013;
        if (!dash || !is_figure(text[at - 1]) || !is_figure(text[at + 1])) continue;
        auto begin = at, end = at + 1;
        while (begin > 0 && is_figure(text[begin - 1])) --begin;
        while (end < text.size() && is_figure(text[end])) ++end;
        const auto first = text.substr(begin, at - begin), last = text.substr(at + 1, end - at - 1);
        constexpr std::size_t longest = 4;
        const bool whole = (begin == 0 || text[begin - 1] != '/') && (end == text.size() || text[end] != '/');
        if (whole && first.size() <= longest && last.size() <= longest)
            text.replace(begin, end - begin, last + text[at] + first);
        at = end;
    }
}

std::string in_reading_order(std::string_view seen) {
    const auto flow = flow_of(seen);
    // What stands behind a number in Latin text is seen to the right of it, in Arabic to the left.
    const bool latin_number =
        flow == Flow::number && (is_figure(character_at(seen, 0).code) || seen.starts_with('(') ||
                                 seen.starts_with('[') || seen.starts_with('/'));
    if (flow == Flow::left_to_right) {
        // What ends a sentence is seen to the left of the Latin word that it stands behind.
        const auto begin = std::min(seen.find_first_not_of(".,;:"), seen.size());
        return std::string(seen.substr(begin)).append(seen.substr(0, begin));
    }
    auto text = to_utf32(seen);
    if (latin_number) {
        turn_ranges(text);
        return to_utf8(text);
    }
    std::ranges::reverse(text);
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = begin;
        while (end < text.size() && runs_left_to_right(text, end)) ++end;
        std::reverse(text.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.begin() + static_cast<std::ptrdiff_t>(end));
        begin = std::max(end, begin + 1);
    }
    turn_ranges(text);
    return to_utf8(text);
}

void put_marks_in_order(std::string& text) {
    constexpr std::string_view doubling = "\u0651";
    constexpr std::size_t size = 2;  // bytes of each sign
    for (auto at = text.find(doubling); at != std::string::npos; at = text.find(doubling, at + size)) {
        if (at < size) continue;
        const auto before = character_before(text, at).code;
        if (before < 0x64B || before > 0x650) continue;
        const auto vowel = text.substr(at - size, size);
        text.replace(at - size, 2 * size, std::string(doubling) + vowel);
    }
}

void settle_marks(std::string& text) {
    constexpr char32_t teh = 0x62A, doubling = 0x651, dammatan = 0x64C, kasratan = 0x64D;
    const auto is_vowel = [](char32_t code) { return code >= 0x64E && code <= 0x650; };
    const auto is_letter = [](char32_t code) { return code >= 0x620 && code <= 0x64A; };
    if (!is_arabic(text)) return;
    auto letters = to_utf32(text);
    for (std::size_t i = 1; i + 1 < letters.size(); ++i) {
        if (!is_letter(letters[i + 1])) continue;
        const bool ends_word = letters[i] == dammatan || letters[i] == kasratan;
        const bool next_has_vowel = letters[i] == doubling && letters[i - 1] != teh &&
                                    i + 2 < letters.size() && is_vowel(letters[i + 2]);
        const bool next_is_doubled = next_has_vowel && i + 3 < letters.size() && letters[i + 3] == doubling;
        if (ends_word || (next_has_vowel && !next_is_doubled)) std::swap(letters[i], letters[i + 1]);
    }
    text = to_utf8(letters);
}

std::vector<std::size_t> reading_order(const std::vector<Flow>& pieces) {
    std::vector<std::size_t> order;
    if (std::ranges::find(pieces, Flow::right_to_left) == pieces.end()) {
        auto end = pieces.size();
        // The full stop behind all is seen to the left of them.
        while (end > 1 && pieces[end - 1] == Flow::none) --end;
        for (auto i = end; i > 0; --i) order.push_back(i - 1);
        for (auto i = end; i < pieces.size(); ++i) order.push_back(i);
        return order;
    }
    for (std::size_t begin = 0; begin < pieces.size();) {
        // From a number or a Latin word up to the last Latin word before the next Arabic one.
        auto end = begin;
        if (pieces[begin] == Flow::number || pieces[begin] == Flow::left_to_right)
            for (auto i = begin; i < pieces.size() && pieces[i] != Flow::right_to_left; ++i)
                if (pieces[i] == Flow::left_to_right) end = i + 1;
        if (end == begin) {
            order.push_back(begin++);
            continue;
        }
        for (auto i = end; i > begin; --i) order.push_back(i - 1);
        begin = end;
    }
    return order;
}

std::string plain_letters(std::string_view text) {
    std::string result;
    // The letter of a point, which always has the stroke.
    if (text == "(هـ)") return std::string(text);
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (next.code < 0x80)
            result += static_cast<char>(next.code);
        else
            result += to_utf8(letters_of(next.code));
        at += next.length;
    }
    return result;
}

}  // namespace resolute::importing::pdf
