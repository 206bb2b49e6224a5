// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/spaces.h"

#include <algorithm>
#include <string_view>

#include "import/pdf/right_to_left.h"
#include "text/cells.h"
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

/// Whether white space between Han and what stands beside it is for the eye: not behind numbers of points
/// and the signs of other scripts.
bool is_eased(char32_t before, char32_t next) {
    constexpr std::u32string_view signs = U"*.,;:";
    const bool numbered = before >= 0x3220 && before <= 0x3229;
    return (is_wide(before) || is_wide(next)) && !numbered && signs.find(before) == signs.npos;
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

/// How far the Han characters of a line are moved apart, in points: half of them lie no further from each
/// other.
double stretch_of(const std::vector<Word>& words) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto& before = words[i - 1];
        const bool wide = is_wide(character_before(before.text, before.text.size()).code) &&
                          is_wide(character_at(words[i].text, 0).code);
        if (wide) gaps.push_back(std::max(0.0, words[i].left - before.right));
    }
    constexpr std::size_t enough = 3;
    if (gaps.size() < enough) return 0;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    return *middle;
}

/// `least` is the gap that is a space, in shares of the size; `stretch` widens those around Han, in points.
bool has_space(const Word& before, const Word& word, double least, double stretch) {
    const auto gap = word.left - before.right;
    const auto size = std::max(before.size, word.size);
    const auto next = character_at(word.text, 0).code;
    if (is_vowel_sign(next)) return false;
    const auto last = character_before(before.text, before.text.size()).code;
    const bool eased = is_eased(last, next) && !before.raised;
    return gap > (eased ? size * least_eased_space + stretch : size * least);
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
        if (!is_vowel_sign(character_at(word.text, 0).code)) before = &word;
    }
    return spaces;
}

}  // namespace resolute::importing::pdf
