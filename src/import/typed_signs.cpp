// SPDX-License-Identifier: Apache-2.0
#include "import/typed_signs.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "citations/folded.h"
#include "import/signs.h"
#include "text/cells.h"

namespace resolute::importing {

namespace {

bool is_word_sign(char c) {
    return citations::is_letter(c) || citations::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// The closing `_` of what begins at `at`, or npos: both stand at the edges of words, as in Markdown.
std::size_t closing_line(std::string_view text, std::size_t at) {
    if (at > 0 && is_word_sign(text[at - 1])) return std::string_view::npos;
    if (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '_') return std::string_view::npos;
    constexpr std::size_t longest = 120;
    text = text.substr(0, at + longest);
    for (auto end = text.find('_', at + 1); end != std::string_view::npos; end = text.find('_', end + 1)) {
        const bool behind = end + 1 >= text.size() || !(is_word_sign(text[end + 1]) || text[end + 1] == '_');
        if (behind && text[end - 1] != ' ') return end;
    }
    return std::string_view::npos;
}

/// Runs of two or three of a sign as one, where they come in pairs: longer ones are rules, and those before a
/// space begin notes.
std::string with_single(std::string_view text, char sign) {
    constexpr std::size_t most = 3;
    std::string result;
    std::size_t changed = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != sign) {
            result += text[at++];
            continue;
        }
        const auto end = std::min(text.find_first_not_of(sign, at), text.size());
        const bool begins_note = at == 0 && end < text.size() && text[end] == ' ';
        const bool emphasis = end - at > 1 && end - at <= most && !begins_note;
        changed += emphasis;
        result.append(emphasis ? 1 : end - at, sign);
        at = end;
    }
    return changed % 2 == 0 ? result : std::string(text);
}

void even(std::string& text) {
    const auto hashes = text.find_first_not_of('#');
    constexpr std::size_t deepest = 6;
    if (hashes != std::string::npos && hashes > 0 && hashes <= deepest && text[hashes] == ' ')
        text.erase(0, hashes + 1);
    if (text.find_first_not_of("*_- ") == std::string::npos) return;  // a rule
    text = with_single(with_single(text, '*'), '_');
    for (auto at = text.find('_'); at != std::string::npos; at = text.find('_', at + 1)) {
        const auto end = closing_line(text, at);
        if (end == std::string::npos) continue;
        text[at] = text[end] = '*';
        at = end;
    }
}

}  // namespace

void even_typed_signs(std::vector<SourceLine>& lines) {
    for (auto& line : lines) even(line.text);
}

bool are_filled(const std::vector<SourceLine>& lines, int width) {
    constexpr int slack = 6;
    std::size_t pairs = 0, filled = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].blank() || lines[i + 1].blank()) continue;
        const auto word = lines[i + 1].text.substr(0, lines[i + 1].text.find(' '));
        const auto used = lines[i].indent + static_cast<int>(cells_of(lines[i].text));
        ++pairs;
        const bool full = used + 1 + static_cast<int>(cells_of(word)) > width - slack;
        if (!full || ends_clause(lines[i].text)) continue;
        if (begins_small(lines[i + 1].text)) return true;
        ++filled;
    }
    constexpr std::size_t share = 5;
    return pairs == 0 || filled * share >= pairs;
}

}  // namespace resolute::importing
