// SPDX-License-Identifier: Apache-2.0
#include "rules/placeholders.h"

#include <algorithm>
#include <array>

#include "citations/folded.h"

namespace resolute::rules {

namespace {

bool whole_word(std::string_view text, std::size_t begin, std::size_t end) {
    return !citations::word_before(text, begin) && !citations::word_at(text, end);
}

void find_words(std::string_view text, std::vector<Extent>& found) {
    constexpr std::array<std::string_view, 7> words{"TBD", "TBC", "tbd", "tbc", "…/…", ".../...", "../.."};
    const bool slash = text.find('/') != std::string_view::npos;
    const bool letters =
        text.find("TB") != std::string_view::npos || text.find("tb") != std::string_view::npos;
    for (const auto word : words) {
        if (word.find('/') == std::string_view::npos ? !letters : !slash) continue;
        for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
            if (whole_word(text, at, at + word.size()) && !text.substr(at + word.size()).starts_with('/'))
                found.push_back({at, at + word.size()});
    }
}

/// "XX" as a number of a symbol; alone it is the roman numeral 20.
void find_crosses(std::string_view text, std::vector<Extent>& found) {
    if (text.find("XX") == std::string_view::npos && text.find("xx") == std::string_view::npos) return;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if ((letter != 'X' && letter != 'x') || citations::word_before(text, at)) continue;
        auto end = at;
        while (end < text.size() && text[end] == letter) ++end;
        const bool numbers =
            at > 0 && (text[at - 1] == '/' || (text[at - 1] == '.' && at > 1 && text[at - 2] >= 'A'));
        const bool small = letter == 'x' && end - at >= 2 && end - at <= 3;
        if (end - at >= 2 && end - at <= 4 && !citations::word_at(text, end) &&
            (numbers || small || text.substr(end).starts_with('/')))
            found.push_back({at, end});
        at = std::max(at, end - 1);
    }
}

void find_instructions(std::string_view text, std::vector<Extent>& found) {
    constexpr std::array<std::string_view, 14> openings{"[date",   "[day",    "[month",  "[number", "[title",
                                                        "[symbol", "[name",   "[insert", "[to be ", "[add ",
                                                        "[fecha",  "[número", "[numéro", "[дата"};
    for (auto at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
        const auto inside = citations::lower(text.substr(at, 24));
        const auto close = text.find(']', at);
        if (close == std::string_view::npos) return;
        if (std::ranges::any_of(openings, [&](auto each) { return inside.starts_with(each); }))
            found.push_back({at, close + 1});
    }
}

}  // namespace

std::vector<Extent> placeholders(std::string_view text) {
    std::vector<Extent> found;
    find_words(text, found);
    find_crosses(text, found);
    find_instructions(text, found);
    std::ranges::sort(found, {}, &Extent::begin);
    return found;
}

}  // namespace resolute::rules
