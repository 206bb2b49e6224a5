// SPDX-License-Identifier: Apache-2.0
#include "import/part_letters.h"

#include <algorithm>
#include <array>

#include "citations/date.h"
#include "import/blocks.h"
#include "import/digits.h"
#include "import/heads.h"
#include "import/labels.h"
#include "import/openings.h"
#include "import/pieces.h"
#include "import/signs.h"
#include "text/utf8.h"

namespace resolute::importing {

using citations::Language;

namespace {

constexpr std::array<std::string_view, 8> arabic{"ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء"};
constexpr std::array<std::string_view, 8> cyrillic{"А", "В", "С", "D", "Е", "F", "G", "Н"};
constexpr std::array<std::string_view, 8> stems{"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"};

std::string without_tatweel(std::string_view text) {
    constexpr std::string_view tatweel = "\u0640";
    std::string result(text);
    for (auto at = result.find(tatweel); at != std::string::npos; at = result.find(tatweel))
        result.erase(at, tatweel.size());
    return result;
}

int ordinal_of(std::string_view word, Language language) {
    if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'H') return word[0] - 'A' + 1;
    const auto plain = without_tatweel(word);
    const auto& letters = language == Language::ar ? arabic : language == Language::zh ? stems : cyrillic;
    const auto found = std::ranges::find(letters, plain);
    return found == letters.end() ? 0 : static_cast<int>(found - letters.begin()) + 1;
}

/// Whether a text ends with closing lines: the last paragraph is one, or the bracket of a vote.
bool closes(std::string_view text, Language language) {
    return text.ends_with(']') || read_closing(text, language) || ends_with_year(text);
}

/// Where the meeting that begins a text ends; 0: none begins it.
std::size_t meeting_end(std::string_view text, Language language) {
    constexpr std::size_t most_words = 6, longest = 60;
    const bool chinese = language == Language::zh;
    std::size_t best = 0, at = 0;
    for (std::size_t i = 0; at < text.size() && (chinese ? at < longest : i < most_words); ++i) {
        at = chinese ? at + character_at(text, at).length : std::min(text.find(' ', at + 1), text.size());
        // "الجلسة العامة" is no meeting before its number.
        if (!is_meeting(text.substr(0, at), language) || text.substr(0, at).ends_with("العامة")) continue;
        best = at;
        // The number stands last in Arabic and would take in all that follows.
        if (language == Language::ar || chinese) break;
    }
    return best;
}

bool names_meetings(std::string_view text, Language language) {
    std::size_t meetings = 0, days = 0;
    for (; !text.empty(); text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()))) {
        const auto end = days == 0 ? meeting_end(text, language) : 0;
        if (end > 0) {
            ++meetings;
            text.remove_prefix(end);
            continue;
        }
        const auto dates = citations::find_dates(text, language);
        if (dates.empty() || dates.front().span.begin != 0) return false;
        ++days;
        text.remove_prefix(dates.front().span.end);
    }
    return meetings > 1 && days > 0;
}

}  // namespace

PartLetter read_part_letter(std::string_view text, Language language) {
    const auto end = std::min(text.find(' '), text.size());
    PartLetter found;
    found.ordinal = ordinal_of(text.substr(0, end), language);
    if (found.ordinal == 0) return {};
    found.label = text.substr(0, end);
    found.length = std::min(text.find_first_not_of(' ', end), text.size());
    found.alone = found.length == text.size();
    return found;
}

std::vector<Unread> with_letters_apart(std::vector<Unread> blocks, Language language) {
    std::vector<Unread> result;
    result.reserve(blocks.size());
    for (auto& block : blocks) {
        const auto words = words_of(block.paragraph.pieces);
        const auto letter = read_part_letter(words, language);
        const auto rest = std::string_view(words).substr(letter.length);
        if (letter.ordinal > 0 && !letter.alone && ends_clause(rest) &&
            opening_words(rest, language, false) > 0) {
            Unread alone;
            alone.paragraph.source = block.paragraph.source;
            alone.paragraph.pieces.emplace_back().text = letter.label;
            cut_front(block.paragraph.pieces, letter.length);
            result.push_back(std::move(alone));
        }
        result.push_back(std::move(block));
    }
    return result;
}

std::set<std::size_t> find_parts(const std::vector<std::string>& words, Language language) {
    constexpr std::size_t longest_title = 300, furthest = 60;
    std::set<std::size_t> parts;
    int last = 0;
    bool titled = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        titled = titled || title_number(words[i - 1]) > 0;
        const auto letter = read_part_letter(words[i], language);
        if (letter.ordinal == 0 || words[i].size() > longest_title || !titled) continue;
        const bool formula = i + 1 < words.size() && read_formula(words[i + 1]);
        const bool first = parts.empty() && i < furthest && (formula || title_number(words[i - 1]) > 0);
        const bool next =
            !parts.empty() && letter.ordinal == last + 1 && (formula || closes(words[i - 1], language));
        if (!first && !next) continue;
        parts.insert(i);
        last = letter.ordinal;
    }
    if (parts.size() < 2) parts.clear();
    return parts;
}

std::size_t closing_of_meetings(const std::vector<std::string>& words, std::size_t at, Language language) {
    constexpr std::size_t most_lines = 24, longest = 120;
    std::string whole;
    std::size_t best = 0;
    for (std::size_t i = 0; i < most_lines && at + i < words.size(); ++i) {
        if (words[at + i].size() > longest * 12) break;
        join(whole, words[at + i], true);
        if (i == 0 && meeting_end(whole, language) == 0) return 0;
        if (names_meetings(whole, language)) best = i + 1;
        if (best > 0 && best < i) break;
    }
    return best;
}

bool ends_with_year(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest || text.size() < 10) return false;
    const auto year = text.substr(text.find_last_of(' ') + 1);
    const auto day = figures_at(text, 0);
    return day.value >= 1 && day.value <= 31 && day.length < text.size() && text[day.length] == ' ' &&
           year.size() == 4 && (year.starts_with("19") || year.starts_with("20"));
}

}  // namespace resolute::importing
