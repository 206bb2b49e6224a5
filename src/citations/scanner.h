// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "citations/folded.h"

namespace resolute::citations {

/// A place in a folded text that moves forward as pieces are accepted; what is refused does not move it.
struct Scanner {
    std::string_view text;
    std::size_t at = 0;

    bool done() const { return at >= text.size(); }
    /// The byte `ahead` of the place; 0 behind the end.
    char peek(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
    std::string_view rest() const { return text.substr(at < text.size() ? at : text.size()); }
    std::string_view since(std::size_t begin) const { return text.substr(begin, at - begin); }

    bool accept(char c) {
        if (peek() != c || done()) return false;
        ++at;
        return true;
    }
    bool accept(std::string_view literal) {
        if (!rest().starts_with(literal)) return false;
        at += literal.size();
        return true;
    }
    /// The literal, where no word goes on behind it.
    bool accept_word(std::string_view literal) {
        if (!rest().starts_with(literal) || word_at(text, at + literal.size())) return false;
        at += literal.size();
        return true;
    }
    void skip_spaces() {
        while (peek() == ' ') ++at;
    }
    /// A whole number of `most` digits or fewer, and no digit behind it.
    std::optional<int> number(std::size_t most) {
        std::size_t count = 0;
        int value = 0;
        while (is_digit(peek(count))) {
            if (++count > most || count > 9) return std::nullopt;
            value = value * 10 + (peek(count - 1) - '0');
        }
        if (count == 0) return std::nullopt;
        at += count;
        return value;
    }
    template <class Test>
    std::string_view run(Test test) {
        const std::size_t begin = at;
        while (!done() && test(text[at])) ++at;
        return since(begin);
    }
};

/// Value of a roman numeral of I, V, X, L and C in its regular form, up to 399; 0 for anything else.
int roman_value(std::string_view numeral);
/// The regular form of 1 to 399; empty outside of it.
std::string roman(int value);

}  // namespace resolute::citations
