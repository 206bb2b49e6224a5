// SPDX-License-Identifier: Apache-2.0
#include "citations/note_reader.h"

#include "citations/folded.h"

namespace resolute::citations {

std::size_t sales_length(std::string_view text, std::size_t at) {
    Scanner in{text, at};
    if (!is_upper(in.peek()) || word_before(text, at)) return 0;
    ++in.at;
    if (!in.accept('.') || !is_digit(in.peek()) || !is_digit(in.peek(1))) return 0;
    in.at += 2;
    if (!in.accept('.') || roman_value(in.run(is_upper)) == 0) return 0;
    std::size_t end = in.at;
    while (in.accept('.') && !in.run([](char c) { return is_digit(c) || is_upper(c); }).empty()) end = in.at;
    in.at = end;
    if (in.accept("/Rev.") && in.number(2)) end = in.at;
    return end - at;
}

std::vector<NumberRange> number_list(Scanner& in) {
    std::vector<NumberRange> numbers;
    while (numbers.size() < 100) {
        Scanner look = in;
        if (!numbers.empty()) {
            const bool dash = look.accept("–") || look.accept('-') || look.accept(" to ") ||
                              look.accept(" à ") || look.accept(" a ") || look.accept("至");
            const bool more = dash || look.accept(", ") || look.accept(" and ") || look.accept(" et ") ||
                              look.accept(" y ") || look.accept(" и ") || look.accept("، ") ||
                              look.accept(" و ") || look.accept(" و") || look.accept("和") ||
                              look.accept("、");
            const auto next = more ? look.number(6) : std::nullopt;
            if (!next) return numbers;
            if (dash)
                numbers.back().last = *next;
            else
                numbers.push_back({*next, *next});
        } else if (const auto first = look.number(6)) {
            numbers.push_back({*first, *first});
        } else {
            return numbers;
        }
        in = look;
    }
    return numbers;
}

}  // namespace resolute::citations
