// SPDX-License-Identifier: Apache-2.0
#include "rules/placeholders.h"

#include <algorithm>
#include <array>

#include "citations/date.h"
#include "citations/folded.h"
#include "citations/language.h"
#include "rules/leftovers.h"
#include "text/find.h"
#include "text/sixteen.h"

namespace resolute::rules {

namespace {

/// Which pairs of letters and marks stand in a text that placeholders are made of: most hold none.
struct Signs {
    bool letters = false;           // "TB" or "tb", or nearly so
    bool crosses = false;           // "XX" or "xx"
    bool slash_behind_dot = false;  // the dot may be the last of an ellipsis
};

Signs signs_of(std::string_view text) {
    Signs signs;
    std::size_t at = 0;
    for (; at + Sixteen::size < text.size(); at += Sixteen::size) {
        const Sixteen first(text, at), next(text, at + 1);
        const auto small = first.with(0x20), small_next = next.with(0x20);
        const auto letters = small.equal('t') & small_next.equal('b');
        const auto crosses = small.equal('x') & small_next.equal('x');
        const auto slash = next.equal('/') & (first.equal('.') | first.equal('\xA6'));
        if (!(letters | crosses | slash).any()) continue;
        signs.letters |= letters.any();
        signs.crosses |= crosses.any();
        signs.slash_behind_dot |= slash.any();
    }
    for (const char each : text.substr(at)) {
        signs.letters |= each == 'T' || each == 't';
        signs.crosses |= each == 'X' || each == 'x';
        signs.slash_behind_dot |= each == '/';
    }
    return signs;
}

void find_words(std::string_view text, const Signs& signs, std::vector<Extent>& found) {
    constexpr std::array<std::string_view, 7> words{"TBD", "TBC", "tbd", "tbc", "…/…", ".../...", "../.."};
    constexpr std::size_t of_letters = 4;  // the others have a slash
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i < of_letters ? !signs.letters : !signs.slash_behind_dot) continue;
        const auto word = words[i];
        for (auto at = find_phrase(text, word); at != std::string_view::npos;
             at = find_phrase(text, word, at + word.size()))
            if (stands_alone(text, at, at + word.size()) && !text.substr(at + word.size()).starts_with('/'))
                found.push_back({at, at + word.size()});
    }
}

/// Whether a month stands right behind the place of its day.
bool is_before_month(std::string_view text, std::size_t end) {
    constexpr std::array<std::string_view, 3> chinese{"年", "月", "日"};
    auto behind = text.substr(end);
    if (std::ranges::any_of(chinese, [&](auto each) { return behind.starts_with(each); })) return true;
    for (const std::string_view joint : {" ", "\xC2\xA0", "de "})
        if (behind.starts_with(joint)) behind.remove_prefix(joint.size());
    for (const auto language : citations::all_languages)
        for (int month = 1; month <= 12; ++month)
            if (const auto name = citations::month_name(month, language);
                behind.starts_with(name) && !citations::word_at(behind, name.size()))
                return true;
    return false;
}

/// "XX" as a number of a symbol or for a day; alone it is the roman numeral 20, and "(XXX)" the thirtieth
/// session.
void find_crosses(std::string_view text, std::vector<Extent>& found) {
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
            (numbers || small || three || text.substr(end).starts_with('/') || is_before_month(text, end)))
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

/// "??", "____", "……", "__ December"
void find_gaps(std::string_view text, std::vector<Extent>& found) {
    constexpr std::array<std::string_view, 3> gaps{"??", "__", "……"};
    for (const auto gap : gaps)
        for (auto at = find_phrase(text, gap); at != std::string_view::npos;
             at = find_phrase(text, gap, at)) {
            auto end = at;
            const auto unit = gap.size() == 6 ? gap.substr(0, 3) : gap.substr(0, 1);
            while (text.substr(end).starts_with(unit)) end += unit.size();
            if (end - at == 2 && gap.front() == '_' && !is_before_month(text, end)) {
                at = end;
                continue;
            }
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

}  // namespace

std::vector<Extent> placeholders(std::string_view text) {
    return placeholders(text, Bytes(text));
}

std::vector<Extent> placeholders(std::string_view text, const Bytes& bytes) {
    std::vector<Extent> found;
    const auto signs = signs_of(text);
    find_words(text, signs, found);
    if (signs.crosses) find_crosses(text, found);
    if (bytes.has('[')) find_instructions(text, found);
    if (bytes.has('?') || bytes.has('_') || (bytes.has('\xE2') && bytes.has('\xA6'))) find_gaps(text, found);
    std::ranges::sort(found, {}, &Extent::begin);
    return found;
}

}  // namespace resolute::rules
