// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "citations/language.h"
#include "import/classify.h"

namespace resolute::importing {

/// The letter that a part of a collection begins with: "A", "B  Twenty-four-hour radio".
struct PartLetter {
    int ordinal = 0;         // 1 is A; 0: there is none
    std::string label;       // without white space around it
    std::size_t length = 0;  // bytes up to the text behind it
    bool alone = false;      // nothing stands behind it
};
PartLetter read_part_letter(std::string_view text, citations::Language language);

/// "A   Expressing its concern": such a letter stands for a part of the text, not for the paragraph, and gets
/// a paragraph of its own.
std::vector<Unread> with_letters_apart(std::vector<Unread> blocks, citations::Language language);

/// The paragraphs that begin parts: one behind the title, those with the next letters behind the closing
/// lines of the part before. None where there is no second one.
std::set<std::size_t> find_parts(const std::vector<std::string>& words, citations::Language language);

/// How many paragraphs from `at` on name several meetings and then their days, broken anywhere; 0: they do
/// not.
std::size_t closing_of_meetings(const std::vector<std::string>& words, std::size_t at,
                                citations::Language language);
/// A short line that begins with a day and ends with a year.
bool ends_with_year(std::string_view text);

}  // namespace resolute::importing
