// SPDX-License-Identifier: Apache-2.0
#include "import/page_foot.h"

#include <algorithm>

#include "citations/folded.h"

namespace resolute::importing {

using citations::is_digit;

std::size_t job_number(std::string_view text) {
    std::size_t at = text.starts_with("GE.") ? 3 : 0;
    if (text.size() < at + 7 || !is_digit(text[at]) || !is_digit(text[at + 1])) return 0;
    if (text[at + 2] != '-' && text[at + 2] != ' ') return 0;
    const auto digits = text.substr(at + 3).find_first_not_of("0123456789");
    const auto count = digits == std::string_view::npos ? text.size() - at - 3 : digits;
    if (count != 5) return 0;
    auto end = at + 3 + count;
    const auto mark = text.find_first_not_of(' ', end);
    if (mark != std::string_view::npos && text[mark] == '(' && mark + 2 < text.size() &&
        text[mark + 2] == ')')
        end = mark + 3;
    return end == text.size() || text[end] == ' ' || text[end] == '*' ? end : 0;
}

bool is_figures(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_foot(std::string_view text) {
    constexpr std::size_t most_words = 5;
    std::size_t words = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, end);
        text.remove_prefix(std::min(text.find_first_not_of(' ', end), text.size()));
        const auto slash = word.find('/');
        const bool page =
            is_figures(word, 1, 6) || (slash != word.npos && is_figures(word.substr(0, slash), 1, 4) &&
                                       is_figures(word.substr(slash + 1), 1, 4));
        const bool letter = word.size() == 3 && word.front() == '(' && word.back() == ')';
        if (++words > most_words || !(page || job_number(word) == word.size() || (letter && words > 1)))
            return false;
    }
    return words > 0;
}

}  // namespace resolute::importing
