// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace resolute::importing {

/// Raised digits, with or without raised parentheses, that begin at `at`: `¹`, `⁽¹²⁾`.
struct Raised {
    std::string digits;      // plain; empty: none stand there
    std::size_t length = 0;  // bytes
};
Raised raised_at(std::string_view text, std::size_t at);

/// The number of at most four digits that begins at `at`; -1 where none does.
struct Figures {
    int value = -1;
    std::size_t length = 0;
};
Figures figures_at(std::string_view text, std::size_t at);

/// The mark that a note's text begins with, and how many bytes it takes with the space behind it.
struct NoteMark {
    std::string mark;
    std::size_t length = 0;  // 0: there is none
    bool raised = false;     // it can be nothing else: raised digits, asterisks, `1/`, `[1]`
};
NoteMark note_mark(std::string_view text);

}  // namespace resolute::importing
