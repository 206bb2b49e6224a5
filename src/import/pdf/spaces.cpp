// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/spaces.h"

#include <algorithm>
#include <string_view>

#include "import/pdf/right_to_left.h"
#include "text/cells.h"
#include "text/east_asian.h"
#include "text/utf8.h"

namespace resolute::importing::pdf {

namespace {

// In shares of the size of the letters.
constexpr double narrowest_space = 0.09;
// Between Han and other characters there is white space for the eye; wider, it parts a number from its text.
constexpr double least_eased_space = 0.6;

bool is_wide(char32_t code) {
    return cells_of(code) == 2;
}

/// Whether white space between two characters is for the eye: word processors put it between ideographs and
/// foreign words and figures, not beside signs. Behind "㈠" it parts the number from its text.
bool is_eased(char32_t before, char32_t next) {
    const bool numbered = is_within(before, 0x3220, 0x3229);
    return (is_ideograph(before) && !numbered && is_foreign_to_chinese(next)) ||
           (is_foreign_to_chinese(before) && is_ideograph(next));
}

/// Such words have no width of their own.
bool is_of_vowel_signs(std::string_view text) {
    return std::ranges::all_of(to_utf32(text), is_vowel_sign);
}

/// "(子)", the beginning of a line.
bool is_letter_of_point(std::string_view text) {
    constexpr std::size_t longest = 12;
    return text.size() > 3 && text.size() < longest && text.starts_with('(') && text.ends_with(')');
}

/// "一" or "第1条", the beginning of a heading.
bool is_number_of_heading(std::string_view text) {
    constexpr std::string_view before = "第", numerals = "一二三四五六七八九十";
    if (text.starts_with(before)) return text.ends_with("条") || text.ends_with("节") || text.ends_with("章");
    const auto size = before.size();
    return text.size() >= size && text.size() <= 3 * size &&
           numerals.find(text.substr(0, size)) != std::string_view::npos &&
           numerals.find(text.substr(text.size() - size)) != std::string_view::npos;
}

/// The gap that is a space on a line, in shares of the size: where all are narrow, so may a space be.
double least_space_on(const std::vector<Word>& words) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto gap = (words[i].left - words[i - 1].right) / std::max(words[i].size, words[i - 1].size);
        if (gap > narrowest_space) gaps.push_back(gap);
    }
    constexpr std::size_t enough = 5;
    if (gaps.size() < enough) return least_space;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    constexpr double share = 0.6;
    return std::clamp(share * *middle, narrowest_space, least_space);
}

struct Stretch {
    double width = 0;      // points
    std::size_t gaps = 0;  // that are so wide
};

/// How far the characters of a word are moved apart, where all stand in squares and no two signs share one.
Stretch stretch_inside(const Word& word) {
    const auto text = to_utf32(word.text);
    const auto shared = [](char32_t a, char32_t b) { return !is_ideograph(a) && !is_ideograph(b); };
    if (text.size() < 2 || !std::ranges::all_of(text, is_wide)) return {};
    if (std::ranges::adjacent_find(text, shared) != text.end()) return {};
    const auto gaps = text.size() - 1;
    const auto squares = static_cast<double>(text.size()) * word.size;
    return {std::max(0.0, (word.right - word.left - squares) / static_cast<double>(gaps)), gaps};
}

/// How far the characters of a Chinese line are moved apart, in points: as far as a quarter of the gaps at
/// most, since spaces are among them.
double stretch_of(const std::vector<Word>& words) {
    constexpr double eased = 0.25;  // of the size
    std::vector<double> gaps;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto inside = stretch_inside(words[i]);
        gaps.insert(gaps.end(), inside.gaps, inside.width);
        if (i == 0 || words[i - 1].raised || words[i].raised) continue;
        const auto& before = words[i - 1];
        const auto last = character_before(before.text, before.text.size()).code;
        const auto next = character_at(words[i].text, 0).code;
        if (!is_wide(last) && !is_wide(next)) continue;
        const auto size = std::max(before.size, words[i].size);
        const auto for_the_eye = is_eased(last, next) ? eased * size : 0;
        gaps.push_back(std::max(0.0, words[i].left - before.right - for_the_eye));
    }
    constexpr std::size_t enough = 2, share = 4;
    if (gaps.size() < enough) return 0;
    const auto found = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / share);
    std::ranges::nth_element(gaps, found);
    return *found;
}

/// `least` is the gap that is a space, in shares of the size; `stretch` widens those around Han, in points.
bool has_space(const Word& before, const Word& word, double least, double stretch) {
    const auto gap = word.left - before.right;
    const auto size = std::max(before.size, word.size);
    const auto next = character_at(word.text, 0).code;
    if (is_vowel_sign(next)) return false;
    const auto last = character_before(before.text, before.text.size()).code;
    const bool chinese = is_wide(last) || is_wide(next);
    if (is_eased(last, next) && !before.raised) return gap > size * least_eased_space + stretch;
    return gap > size * least + (chinese ? stretch : 0);
}

}  // namespace

std::vector<bool> spaces_in(const Line& line) {
    std::vector<bool> spaces(line.words.size());
    const auto least = least_space_on(line.words);
    const auto stretch = stretch_of(line.words);
    const auto* before = &line.words.front();
    auto begun = before->text;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        const auto& word = line.words[i];
        // No white space for the eye is as wide as that behind the letter of a point or the number of a
        // heading.
        const auto gap = (word.left - before->right) / word.size;
        const bool text_of_point =
            (is_letter_of_point(begun) && gap > narrowest_space) ||
            (line.bold && is_number_of_heading(begun) && gap > least_space + stretch / word.size);
        spaces[i] = text_of_point || before->ends_with_space || has_space(*before, word, least, stretch);
        begun += word.text;
        if (!is_of_vowel_signs(word.text)) before = &word;
    }
    return spaces;
}

}  // namespace resolute::importing::pdf
