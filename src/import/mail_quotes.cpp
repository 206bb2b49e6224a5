// SPDX-License-Identifier: Apache-2.0
#include "import/mail_quotes.h"

#include <algorithm>

namespace resolute::importing {

namespace {

/// Answers to answers have several: ">> ", "> > ".
void take_quote(SourceLine& line) {
    std::size_t begin = 0;
    while (begin < line.text.size() && line.text[begin] == '>') {
        ++begin;
        if (begin < line.text.size() && line.text[begin] == ' ') ++begin;
    }
    const auto text = std::min(line.text.find_first_not_of(" \t", begin), line.text.size());
    line.indent += static_cast<int>(text - begin);
    line.text.erase(0, text);
}

}  // namespace

void take_mail_quotes(std::vector<SourceLine>& lines) {
    const auto filled = std::ranges::count_if(lines, [](const auto& line) { return !line.blank(); });
    const auto is_quoted = [](const SourceLine& line) { return line.text.starts_with('>'); };
    constexpr std::ptrdiff_t least = 3;
    const auto quoted = std::ranges::count_if(lines, is_quoted);
    if (quoted < least || quoted * 2 <= filled) return;
    for (auto& line : lines)
        if (is_quoted(line)) take_quote(line);
}

}  // namespace resolute::importing
