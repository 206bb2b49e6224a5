// SPDX-License-Identifier: Apache-2.0
#include "layout/grouped_numbers.h"

#include <algorithm>

#include "layout/ink.h"
#include "text/utf8.h"

namespace resolute::layout {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0", narrow_space = "\xE2\x80\xAF";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Length of a space at a place, 0 where there is none.
std::size_t space_at(std::string_view text, std::size_t at) {
    for (const auto space : {std::string_view(" "), no_break_space, narrow_space})
        if (text.substr(at).starts_with(space)) return space.size();
    return 0;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

/// A group that numbers begin with.
bool leads(std::string_view group) {
    return !group.empty() && group.size() <= 3 && group.front() != '0';
}

bool has_three(std::string_view group) {
    return group.size() == 3;
}

bool has_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (runs_to_the_left(next.code) && next.code != 0x200F) return true;
        at += next.length;
    }
    return false;
}

}  // namespace

std::vector<GroupedNumber> grouped_numbers(std::string_view text) {
    std::vector<GroupedNumber> found;
    const bool letters = has_letters(text);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        GroupedNumber number;
        auto end = digits_end(text, at);
        std::vector<std::string_view> groups{text.substr(at, end - at)};
        for (auto space = space_at(text, end);
             space > 0 && end + space < text.size() && is_digit(text[end + space]);
             space = space_at(text, end)) {
            number.spaces.push_back(end);
            const auto begin = end + space;
            end = digits_end(text, begin);
            groups.push_back(text.substr(begin, end - begin));
        }
        at = end;
        if (groups.size() < 2) continue;
        const bool forwards =
            leads(groups.front()) && std::all_of(groups.begin() + 1, groups.end(), has_three);
        const bool backwards =
            leads(groups.back()) && std::all_of(groups.begin(), groups.end() - 1, has_three);
        if (!forwards && !backwards) continue;
        number.reversed = backwards && (letters || !forwards);
        found.push_back(std::move(number));
    }
    return found;
}

std::string with_ordered_groups(std::string_view text, const std::vector<GroupedNumber>& numbers) {
    std::string result(text);
    for (const auto& number : numbers) {
        for (const auto space : number.spaces) {
            // A comma belongs to the figures around it, as no-break spaces do; the others are neutral.
            const auto length = space_at(text, space);
            const std::string_view sign = length == 1        ? (number.reversed ? " " : ",")
                                          : !number.reversed ? text.substr(space, length)
                                          : length == 2      ? "\xC2\xA6"
                                                             : "\xE2\x80\xA2";
            result.replace(space, length, sign);
        }
    }
    return result;
}

}  // namespace resolute::layout
