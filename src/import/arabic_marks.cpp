// SPDX-License-Identifier: Apache-2.0
#include "import/arabic_marks.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "import/digits.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

struct Mark {
    int value = 0;
    std::size_t length = 0;  // with its parentheses; 0: none stands there
};

Mark mark_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 3;
    if (text[at] != '(') return {};
    const auto figures = figures_at(text, at + 1);
    const auto end = at + 1 + figures.length;
    if (figures.value < 1 || figures.length > longest || end >= text.size() || text[end] != ')') return {};
    return {figures.value, end + 1 - at};
}

std::string raised(int value) {
    constexpr std::string_view digits[]{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = "⁽";
    for (const char digit : std::to_string(value)) text += digits[digit - '0'];
    return text + "⁾";
}

bool is_rule(std::string_view text) {
    constexpr std::size_t shortest = 5;
    return text.size() >= shortest && text.find_first_not_of("_-") == std::string_view::npos;
}

/// Marks right behind a letter or a sign of Arabic.
bool is_call(std::string_view text, std::size_t at) {
    return at > 0 && static_cast<unsigned char>(text[at - 1]) >= 0x80;
}

/// The lines that are notes: they count from 1, below a rule or as the last of the text, and are called
/// before.
std::map<std::size_t, Mark> find_notes(const std::vector<SourceLine>& lines) {
    std::size_t last_first = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].blank() && mark_at(lines[i].text, 0).value == 1) last_first = i;
    std::map<std::size_t, Mark> notes;
    std::set<int> called;
    bool below_rule = false;
    int next = 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view text = lines[i].text;
        if (text.empty()) continue;
        below_rule = is_rule(text) || (below_rule && !lines[i].page);
        const auto mark = mark_at(text, 0);
        const bool placed = below_rule || i >= last_first;
        if (mark.value == next && placed && called.contains(next)) {
            notes.emplace(i, mark);
            ++next;
        }
        for (std::size_t at = 1; at < text.size(); ++at)
            if (const auto call = mark_at(text, at); call.length > 0 && is_call(text, at))
                called.insert(call.value);
    }
    return notes;
}

}  // namespace

void raise_marks_in_parentheses(std::vector<SourceLine>& lines) {
    const auto notes = find_notes(lines);
    const auto count = static_cast<int>(notes.size());
    if (count == 0) return;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto& text = lines[i].text;
        std::string changed;
        for (std::size_t at = 0; at < text.size();) {
            const auto mark = mark_at(text, at);
            const bool is_note = at == 0 ? notes.contains(i) : is_call(text, at) && mark.value <= count;
            const bool raises = mark.length > 0 && is_note;
            changed += raises ? raised(mark.value) : text.substr(at, 1);
            at += raises ? mark.length : 1;
        }
        text = std::move(changed);
    }
}

}  // namespace resolute::importing
