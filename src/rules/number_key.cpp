// SPDX-License-Identifier: Apache-2.0
#include "rules/number_key.h"

#include <algorithm>
#include <array>
#include <vector>

#include "citations/folded.h"

namespace resolute::rules {

namespace {

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || citations::is_digit(c);
}

bool has_digit(std::string_view word) {
    return std::ranges::any_of(word, citations::is_digit);
}

std::string joined(const std::vector<std::string>& words) {
    std::string key;
    for (const auto& word : words) {
        if (!key.empty()) key += '-';
        key += word;
    }
    return key;
}

}  // namespace

std::string number_key(std::string_view text) {
    const citations::Folded folded(text);
    const auto small = citations::lower(folded.text());
    std::vector<std::string> words;
    for (std::size_t at = 0; at < small.size();) {
        auto end = at;
        while (end < small.size() && is_word(small[end])) ++end;
        if (end > at) words.push_back(small.substr(at, end - at));
        at = end + 1;
    }
    constexpr std::array<std::string_view, 8> series{"a", "s", "e", "es", "hrc", "res", "dec", "prst"};
    while (!words.empty() && std::ranges::find(series, words.front()) != series.end())
        words.erase(words.begin());
    while (!words.empty() && !has_digit(words.back())) words.pop_back();
    if (!words.empty())
        while (!citations::is_digit(words.back().back())) words.back().pop_back();
    return joined(words);
}

std::string resolution_figures(std::string_view text) {
    const citations::Folded folded(text);
    const auto plain = folded.text();
    std::vector<std::string> numbers;
    for (std::size_t at = 0; at < plain.size();) {
        auto end = at;
        while (end < plain.size() && citations::is_digit(plain[end])) ++end;
        if (end > at) numbers.emplace_back(plain.substr(at, end - at));
        at = end + 1;
    }
    return numbers.size() == 2 ? joined(numbers) : std::string();
}

}  // namespace resolute::rules
