// SPDX-License-Identifier: Apache-2.0
#include "citations/scanner.h"

#include <utility>

namespace resolute::citations {

std::string roman(int value) {
    constexpr std::pair<int, std::string_view> steps[] = {
        {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
    std::string result;
    if (value < 1 || value > 399) return result;
    for (const auto& [worth, letters] : steps)
        for (; value >= worth; value -= worth) result += letters;
    return result;
}

int roman_value(std::string_view numeral) {
    int value = 0, last = 0;
    if (numeral.empty() || numeral.size() > 12) return 0;
    for (auto i = numeral.size(); i-- > 0;) {
        const char c = numeral[i];
        const int worth = c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : c == 'L' ? 50 : c == 'C' ? 100 : 0;
        if (worth == 0) return 0;
        value += worth < last ? -worth : worth;
        last = worth > last ? worth : last;
    }
    return roman(value) == numeral ? value : 0;
}

}  // namespace resolute::citations
