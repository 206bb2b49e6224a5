// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/vowel_signs.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "import/pdf/right_to_left.h"

namespace resolute::importing::pdf {

namespace {

bool is_sign(const Letter& letter) {
    return is_vowel_sign(letter.code);
}

constexpr double equal = 0.002;  // points

double width_of(const Letter& letter) {
    return letter.right - letter.left;
}

bool share_a_glyph(const Letter& first, const Letter& second) {
    return width_of(first) > 0 && std::abs(width_of(first) - width_of(second)) < equal;
}

/// Lam and alef, with whatever sign above or below.
bool is_lam_alef(char32_t first, char32_t second) {
    constexpr char32_t lam = 0x644;
    return first == lam && (second == 0x622 || second == 0x623 || second == 0x625 || second == 0x627);
}

/// The widths, of the size of the letters, of alefs that are glyphs of their own.
std::vector<double> widths_of_alefs(const std::vector<SeenWord>& words) {
    constexpr char32_t alef = 0x627;
    std::vector<double> widths;
    for (const auto& word : words)
        for (std::size_t i = 0; i < word.letters.size(); ++i) {
            const bool behind_lam = i > 0 && is_lam_alef(word.letters[i - 1].code, alef);
            if (word.letters[i].code == alef && !behind_lam && word.size > 0)
                widths.push_back(width_of(word.letters[i]) / word.size);
        }
    std::ranges::sort(widths);
    return widths;
}

bool has_near(const std::vector<double>& sorted, double value) {
    constexpr double near = 0.0005;
    const auto at = std::ranges::lower_bound(sorted, value - near);
    return at != sorted.end() && *at < value + near;
}

/// The ligature of lam and alef gives both as they are read, each half of its width. Where an alef of its own
/// is as wide, they are two glyphs.
void turn_lam_alef(std::vector<SeenWord>& words) {
    const auto alefs = widths_of_alefs(words);
    for (auto& word : words)
        for (std::size_t i = 0; i + 1 < word.letters.size(); ++i) {
            auto &first = word.letters[i], &second = word.letters[i + 1];
            const bool ligature = is_lam_alef(first.code, second.code) && share_a_glyph(first, second) &&
                                  !has_near(alefs, width_of(first) / word.size);
            if (ligature) std::swap(first.code, second.code);
        }
}

/// A glyph that is a letter with its signs gives them as they are read, each an equal share of its width.
void turn_ligatures(std::vector<Letter>& letters) {
    for (auto begin = letters.begin(); begin != letters.end();) {
        auto end = begin + 1;
        while (end != letters.end() && is_sign(*end) && share_a_glyph(*begin, *end)) ++end;
        std::reverse(begin, end);
        begin = end;
    }
}

bool is_alone(const SeenWord& word) {
    return !word.letters.empty() && std::ranges::all_of(word.letters, is_sign);
}

/// Where a sign is seen: glyphs of signs begin to the left of their ink, those that stand above another sign
/// less so.
double centre_of(const Letter& sign, double size, const Letter& letter) {
    constexpr double to_ink = 0.25, to_ink_above = 0.05, higher = 0.03;  // of the size of the letters
    return sign.left + (letter.top - sign.top > higher * size ? to_ink_above : to_ink) * size;
}

/// Puts a sign of `signs` into a word that has a letter below it, up to `slack` of its size beside it.
bool move_into(SeenWord& word, std::vector<Letter>& signs, double slack) {
    for (auto at = word.letters.begin(); at != word.letters.end(); ++at) {
        if (is_sign(*at)) continue;
        auto& sign = signs.back();
        const auto centre = centre_of(sign, word.size, *at);
        const bool on_line = std::abs(at->bottom - sign.bottom) < word.size / 2;
        const auto beside = slack * word.size;
        if (!on_line || centre < at->left - beside || centre >= at->right + beside) continue;
        auto moved = *at;
        moved.code = sign.code;
        word.letters.insert(at, moved);
        signs.pop_back();
        return true;
    }
    return false;
}

}  // namespace

void place_vowel_signs(std::vector<SeenWord>& words) {
    constexpr std::size_t looked_at = 12, longest = 100;
    turn_lam_alef(words);
    for (auto& word : words) turn_ligatures(word.letters);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_alone(words[i])) continue;
        const auto begin = i > looked_at ? i - looked_at : 0, end = std::min(i + looked_at, words.size());
        const auto move_one = [&](double slack) {
            for (auto at = begin; at < end; ++at)
                if (at != i && !is_alone(words[at]) && words[at].letters.size() < longest &&
                    move_into(words[at], words[i].letters, slack))
                    return true;
            return false;
        };
        // That of the last letter of a word may be drawn a little to the left of it.
        constexpr double little = 0.08;
        while (!words[i].letters.empty() && (move_one(0) || move_one(little))) continue;
    }
}

}  // namespace resolute::importing::pdf
