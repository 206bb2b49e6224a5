// SPDX-License-Identifier: Apache-2.0
#include "import/digits.h"

#include "citations/folded.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing {

namespace {

int raised_value(char32_t code) {
    if (code == 0xB9) return 1;
    if (code == 0xB2) return 2;
    if (code == 0xB3) return 3;
    if (code == 0x2070) return 0;
    return code >= 0x2074 && code <= 0x2079 ? static_cast<int>(code - 0x2070) : -1;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const auto next = character_at(text, at);
        if (next.code != ' ' && next.code != '\t' && next.code != 0xA0 && next.code != 0x202F) break;
        at += next.length;
    }
    return at;
}

}  // namespace

Raised raised_at(std::string_view text, std::size_t at) {
    Raised found;
    auto end = at;
    const auto code = [&] { return end < text.size() ? character_at(text, end).code : char32_t{0}; };
    const auto skip_marks = [&] {
        for (; code() == 0x200E || code() == 0x200F || code() == ' '; end += code() == ' ' ? 1 : 3) {
        }
    };
    const bool open = code() == 0x207D;
    if (open) end += 3;
    if (open) skip_marks();
    constexpr std::size_t most = 4;
    while (end < text.size() && raised_value(code()) >= 0 && found.digits.size() <= most) {
        found.digits += static_cast<char>('0' + raised_value(code()));
        end += character_at(text, end).length;
    }
    if (found.digits.empty() || found.digits.size() > most) return {};
    if (open) skip_marks();
    if (open && code() != 0x207E) return {};
    if (open) end += 3;
    found.length = end - at;
    return found;
}

Figures figures_at(std::string_view text, std::size_t at) {
    Figures found;
    while (at + found.length < text.size() && citations::is_digit(text[at + found.length])) {
        if (found.length == 4) return {};
        found.value = (found.length == 0 ? 0 : found.value) * 10 + (text[at + found.length] - '0');
        ++found.length;
    }
    return found;
}

NoteMark note_mark(std::string_view text) {
    if (const auto raised = raised_at(text, 0); raised.length > 0)
        return {raised.digits, skip_space(text, raised.length), true};
    std::size_t stars = 0;
    while (stars < text.size() && text[stars] == '*') ++stars;
    if (stars > 0 && stars < 4 && stars < text.size() && text[stars] == ' ')
        return {std::string(stars, '*'), skip_space(text, stars), true};
    const bool bracket = text.starts_with('[') || text.starts_with('(');
    const auto figures = figures_at(text, bracket ? 1 : 0);
    if (figures.value < 1) return {};
    auto end = figures.length + (bracket ? 1 : 0);
    const auto mark = cat(figures.value);
    if (bracket) {
        if (end >= text.size() || (text[end] != ']' && text[end] != ')')) return {};
        return {mark, skip_space(text, end + 1), text[0] == '['};
    }
    if (end < text.size() && text[end] == '/' && end + 1 < text.size() && text[end + 1] == ' ')
        return {mark, skip_space(text, end + 1), true};
    if (end == text.size()) return {mark, end, false};
    const auto after = skip_space(text, end);
    return after > end ? NoteMark{mark, after, false} : NoteMark{};
}

}  // namespace resolute::importing
