// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/views.h"

/// Running text cut into words, numbers, spaces and marks, once for all rules about words and characters.
namespace resolute::rules {

struct Token {
    enum class Kind : std::uint8_t {
        word,    // letters of one or more scripts, with their accents
        number,  // decimal figures
        han,     // Chinese characters, any number of them
        space,   // spaces between words, none of them a line's end
        line,    // white space with a tab or a line's end
        mark,    // one character of punctuation, or any other that is seen
        odd,     // one character that is not seen, or should not be there: no width, control, private use
        note     // the call of a note: no characters
    };
    /// The scripts of a word's letters.
    static constexpr std::uint8_t latin = 1, cyrillic = 2, greek = 4, arabic = 8, other = 16, capital = 32;

    Kind kind = Kind::mark;
    std::uint8_t scripts = 0;  // of a word; `capital`: it begins with a capital of Latin or Cyrillic
    std::uint32_t begin = 0, end = 0;
    char32_t code = 0;  // the first character

    bool is(Kind other_kind) const { return kind == other_kind; }
    bool is_mark(char32_t character) const { return kind == Kind::mark && code == character; }
    std::uint32_t size() const { return end - begin; }
    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};
using Tokens = std::vector<Token>;
Tokens tokens(const model::Prose& prose);

/// What stands among tokens, for rules that look at few of them.
struct TokenKinds {
    std::vector<std::uint32_t> marks, numbers;  // their places among the tokens
    std::uint8_t scripts = 0;                   // of all words
    bool han = false, odd = false;              // whether there is any
    bool space_in_row = false;                  // more than one character in a token of spaces
};
TokenKinds kinds(const Tokens& tokens);

bool is_han(char32_t code);

}  // namespace resolute::rules
