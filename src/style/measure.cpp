// SPDX-License-Identifier: Apache-2.0
#include "style/measure.h"

#include <algorithm>
#include <array>

namespace resolute::style {

namespace {

constexpr std::int64_t largest = 28'346'457;  // ten metres

/// What stands before a unit, in thousandths.
struct Amount {
    std::int64_t thousandths = 1000;
    std::string_view unit;
    bool written = false;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

Amount read_amount(std::string_view term) {
    Amount amount;
    std::size_t at = 0;
    std::int64_t whole = 0, part = 0, scale = 1000;
    for (; at < term.size() && is_digit(term[at]); ++at)
        whole = std::min(whole * 10 + (term[at] - '0'), largest);
    amount.written = at > 0;
    if (amount.written && at < term.size() && term[at] == '.')
        for (++at; at < term.size() && is_digit(term[at]); ++at)
            if (scale > 1) part += (term[at] - '0') * (scale /= 10);
    if (amount.written) amount.thousandths = whole * 1000 + part;
    amount.unit = term.substr(at);
    return amount;
}

struct Unit {
    std::string_view name;
    std::int64_t numerator, denominator;  // in points
};
constexpr std::array units{Unit{"pt", 1, 1}, Unit{"in", 72, 1}, Unit{"mm", 720, 254}};

struct Mark {
    std::string_view name;
    int Measure::*count;
};
constexpr std::array marks{Mark{"left", &Measure::left}, Mark{"right", &Measure::right},
                           Mark{"tab", &Measure::tabs}, Mark{"frame-left", &Measure::frame_left},
                           Mark{"frame-right", &Measure::frame_right}};

bool add_term(Measure& sum, std::string_view term, int sign) {
    const auto amount = read_amount(term);
    for (const auto& unit : units) {
        if (amount.unit != unit.name || !amount.written) continue;
        const auto twice = 2 * amount.thousandths * unit.numerator / unit.denominator;
        const auto total = sum.fixed.thousandths + sign * ((twice + 1) / 2);
        if (total > largest || total < -largest) return false;
        sum.fixed.thousandths = static_cast<std::int32_t>(total);
        return true;
    }
    for (const auto& mark : marks) {
        if (amount.unit != mark.name || amount.thousandths % 1000 != 0 || amount.thousandths > 100'000)
            continue;
        sum.*mark.count += sign * static_cast<int>(amount.thousandths / 1000);
        return true;
    }
    return false;
}

}  // namespace

std::optional<Measure> read_measure(std::string_view text) {
    Measure sum;
    int sign = 1;
    std::size_t begin = 0;
    if (text.starts_with('-')) {
        sign = -1;
        begin = 1;
    }
    for (std::size_t at = begin;; ++at) {
        // The hyphen of `frame-left` is no minus sign.
        const bool inner =
            at < text.size() && text[at] == '-' && text.substr(begin, at - begin).ends_with("frame");
        if (at < text.size() && (inner || (text[at] != '+' && text[at] != '-'))) continue;
        if (!add_term(sum, text.substr(begin, at - begin), sign)) return std::nullopt;
        if (at >= text.size()) return sum;
        sign = text[at] == '-' ? -1 : 1;
        begin = at + 1;
    }
}

}  // namespace resolute::style
