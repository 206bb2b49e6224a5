// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
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
    std::uint8_t scripts = 0;    // of a word; `capital`: it begins with a capital of Latin or Cyrillic
    bool inner_capital = false;  // of a word: such a capital stands behind its first letter
    std::uint32_t begin = 0, end = 0;
    char32_t code = 0;  // the first character

    bool is(Kind other_kind) const { return kind == other_kind; }
    bool is_mark(char32_t character) const { return kind == Kind::mark && code == character; }
    std::uint32_t size() const { return end - begin; }
    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};
using Tokens = std::span<const Token>;

/// What stands among the tokens of a text, for rules that look at few of them.
struct TokenKinds {
    std::span<const std::uint32_t> marks, numbers;  // their places among the tokens
    std::uint8_t scripts = 0;                       // of all words
    bool han = false, odd = false;                  // whether there is any
    bool space_in_row = false;                      // more than one character in a token of spaces
};

/// Texts cut into tokens, which lie in one row: a file has a hundred texts.
class CutTexts {
public:
    /// Room for texts of so many bytes.
    void reserve(std::size_t bytes);
    /// Cuts one more text.
    void add(const model::Prose& prose);
    /// Of the text that was added n-th, from 0 on; they point into this, to be asked when all are added.
    Tokens tokens(std::size_t text) const;
    TokenKinds kinds(std::size_t text) const;

private:
    class Cutter;
    struct Text {
        std::size_t tokens = 0, marks = 0, numbers = 0;  // where its own begin
        std::uint8_t scripts = 0;
        bool han = false, odd = false, space_in_row = false;
    };
    Text end() const { return {tokens_.size(), marks_.size(), numbers_.size()}; }

    std::vector<Token> tokens_;
    std::vector<std::uint32_t> marks_, numbers_;
    std::vector<Text> texts_;
};

}  // namespace resolute::rules
