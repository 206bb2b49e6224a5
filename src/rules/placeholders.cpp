// SPDX-License-Identifier: Apache-2.0
#include "rules/placeholders.h"

#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "rules/leftovers.h"
#include "text/find.h"
#include "text/sixteen.h"

namespace resolute::rules {

namespace {

void find_words(std::string_view text, std::vector<Extent>& found) {
    constexpr std::array<std::string_view, 7> words{"TBD", "TBC", "tbd", "tbc", "…/…", ".../...", "../.."};
    const bool slash = text.find('/') != std::string_view::npos;
    const bool letters = find_phrase(text, "TB") != std::string_view::npos ||
                         find_phrase(text, "tb") != std::string_view::npos;
    for (const auto word : words) {
        if (word.find('/') == std::string_view::npos ? !letters : !slash) continue;
        for (auto at = find_phrase(text, word); at != std::string_view::npos;
             at = find_phrase(text, word, at + word.size()))
            if (stands_alone(text, at, at + word.size()) && !text.substr(at + word.size()).starts_with('/'))
                found.push_back({at, at + word.size()});
    }
}

/// "XX" as a number of a symbol; alone it is the roman numeral 20, and "(XXX)" the thirtieth session.
void find_crosses(std::string_view text, std::vector<Extent>& found) {
    if (find_phrase(text, "XX") == std::string_view::npos &&
        find_phrase(text, "xx") == std::string_view::npos)
        return;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if ((letter != 'X' && letter != 'x') || citations::word_before(text, at)) continue;
        auto end = at;
        while (end < text.size() && text[end] == letter) ++end;
        const bool numbers =
            at > 0 && (text[at - 1] == '/' || (text[at - 1] == '.' && at > 1 && text[at - 2] >= 'A'));
        const bool small = letter == 'x' && end - at >= 2 && end - at <= 3;
        const bool three = letter == 'X' && end - at >= 3 && text.find_first_of(")-", end) != end;
        if (end - at >= 2 && end - at <= 4 && !citations::word_at(text, end) &&
            (numbers || small || three || text.substr(end).starts_with('/')))
            found.push_back({at, end});
        at = std::max(at, end - 1);
    }
}

/// "[…]" stands for words left out of a quotation, and elsewhere for words not yet written.
bool is_omission(std::string_view text, std::size_t open, std::size_t close) {
    const auto inside = trimmed_text(text.substr(open + 1, close - open - 1));
    if (inside != "…" && inside != "..." && inside != ". . .") return false;
    constexpr std::array<std::string_view, 4> quotes{"“", "«", "\"", "‘"};
    return std::ranges::none_of(
        quotes, [&](auto quote) { return text.substr(0, open).find(quote) != std::string_view::npos; });
}

/// "??", "____", "……"
void find_gaps(std::string_view text, std::vector<Extent>& found) {
    constexpr std::array<std::string_view, 3> gaps{"??", "___", "……"};
    for (const auto gap : gaps)
        for (auto at = find_phrase(text, gap); at != std::string_view::npos;
             at = find_phrase(text, gap, at)) {
            auto end = at;
            const auto unit = gap.size() == 6 ? gap.substr(0, 3) : gap.substr(0, 1);
            while (text.substr(end).starts_with(unit)) end += unit.size();
            // Chinese writes an omission with two signs; a row of strokes by itself is a rule.
            const bool alone = trimmed_text(text).size() == end - at;
            if (!alone && (gap.size() != 6 || end - at > 6)) found.push_back({at, end});
            at = end;
        }
}

void find_instructions(std::string_view text, std::vector<Extent>& found) {
    constexpr std::array<std::string_view, 26> openings{
        "[date",     "[day",    "[month", "[number",  "[title",       "[symbol",       "[name",
        "[insert",   "[to be ", "[add ",  "[fecha",   "[número",      "[numéro",       "[дата",
        "[ ]",       "[]",      "[xx",    "[●",       "[à compléter", "[à déterminer", "[por ",
        "[подлежит", "[номер",  "[يحدد",  "[التاريخ", "[待"};
    for (auto at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
        const auto inside = citations::lower(text.substr(at, 24));
        const auto close = text.find(']', at);
        if (close == std::string_view::npos) return;
        const bool blank = trimmed_text(text.substr(at + 1, close - at - 1)).empty();
        if (blank || is_omission(text, at, close) ||
            std::ranges::any_of(openings, [&](auto each) { return inside.starts_with(each); }))
            found.push_back({at, close + 1});
    }
}

/// Whether a pair of letters or marks stands in the text that placeholders are made of; most hold none.
bool may_hold_any(std::string_view text) {
    std::size_t at = 0;
    for (; at + Sixteen::size < text.size(); at += Sixteen::size) {
        const Sixteen first(text, at), second(text, at + 1);
        const auto small = first.with(0x20), next = second.with(0x20);
        if (((small.equal('t') & next.equal('b')) | (small.equal('x') & next.equal('x')) | first.equal('/') |
             first.equal('[') | first.equal('?') | first.equal('_') | first.equal('\xA6'))
                .any())
            return true;
    }
    // Of a few bytes letters tell enough.
    return text.substr(at).find_first_of("/[?_\xA6TtXx") != std::string_view::npos;
}

}  // namespace

std::vector<Extent> placeholders(std::string_view text) {
    std::vector<Extent> found;
    if (!may_hold_any(text)) return found;
    find_words(text, found);
    find_crosses(text, found);
    find_instructions(text, found);
    find_gaps(text, found);
    std::ranges::sort(found, {}, &Extent::begin);
    return found;
}

}  // namespace resolute::rules
