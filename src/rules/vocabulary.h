// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/reading.h"

/// Words and phrases to look for in running text, all in one pass.
namespace resolute::rules {

struct Entry {
    std::string_view seen, right;  // "decision making", "decision-making"; they live as long as the program
    std::string_view kind;         // whatever the maker of the vocabulary tells apart
    bool firm = true;
    bool exact = false;  // capitals count: "member States"
};

struct Hit {
    std::size_t begin = 0, end = 0;
    const Entry* entry = nullptr;
};

class Vocabulary {
public:
    explicit Vocabulary(std::vector<Entry> entries);
    /// Where whole words of the text are entries, in order; the longest entry that fits.
    std::vector<Hit> find(const Words& words) const;

private:
    /// `first`: a token whose word has the class.
    const Entry* longest(const Words& words, const Token& first, std::size_t class_of_first) const;
    const Entry* longest(std::size_t opening, std::string_view text, std::size_t begin) const;

    std::vector<Entry> entries_;  // sorted: longer ones first
    // By the class of the only word, or of the first two: with one like "to" many begin.
    std::unordered_map<std::size_t, std::vector<const Entry*>> by_opening_;
    // To pass over most: whether there are any whose first word has the class, any with such an opening.
    std::vector<bool> first_words_, openings_;
};

/// `right` with the capitals of `seen`: none, the first, all.
std::string with_case_of(std::string_view seen, std::string_view right);

/// Words of another text, which it may spell as it likes: titles in italics or quotation marks, links, names.
bool is_of_another_text(const Words& words, std::size_t begin);

}  // namespace resolute::rules
