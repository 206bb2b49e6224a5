// SPDX-License-Identifier: Apache-2.0
#include "layout/no_break_pairs.h"

#include <algorithm>
#include <array>

#include "text/sixteen.h"

namespace resolute::layout {

namespace {

constexpr std::array months{
    "January", "February", "March",     "April",   "May",      "June",     "July",    "August",  "September",
    "October", "November", "December",  "janvier", "février",  "mars",     "avril",   "mai",     "juin",
    "juillet", "août",     "septembre", "octobre", "novembre", "décembre", "января",  "февраля", "марта",
    "апреля",  "мая",      "июня",      "июля",    "августа",  "сентября", "октября", "ноября",  "декабря",
    "كانون",   "شباط",     "آذار",      "نيسان",   "أيار",     "حزيران",   "تموز",    "آب",      "أيلول",
    "تشرين",   "Januar",   "Februar",   "März",    "Mai",      "Juni",     "Juli",    "Oktober", "Dezember"};
constexpr std::array announcing{
    "No.",    "Nos.", "no.",   "nos.",      "no",         "nos",     "núm.",    "№",        "chap.",
    "chaps.", "cap.", "para.", "paras.",    "par.",       "párr.",   "sect.",   "vol.",     "art.",
    "p.",     "pp.",  "п.",    "paragraph", "paragraphs", "article", "Article", "articles", "Articles"};

constexpr std::string_view roman_figures = "IVXL";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// One or two digits.
bool is_day(std::string_view word) {
    return !word.empty() && word.size() <= 2 && std::ranges::all_of(word, is_digit);
}

/// Neighbouring groups of one number: `3 015 940 300`; in Arabic the last group comes first.
bool groups_digits(std::string_view before, std::string_view after) {
    const auto is_group = [](std::string_view word) {
        return !word.empty() && word.size() <= 3 && std::ranges::all_of(word, is_digit);
    };
    return is_group(before) && is_group(after) && (before.size() == 3 || after.size() == 3);
}

bool ends_in_digit(std::string_view word) {
    return !word.empty() && is_digit(word.back());
}

/// A number of any kind: `7`, `E.96.IV.13`, `IV,`; `(a)` is none.
bool is_number(std::string_view word) {
    if (word.empty()) return false;
    const auto roman = word.find_first_not_of(roman_figures);
    return is_digit(word.front()) || (word.size() > 3 && word[1] == '.' && is_digit(word[2])) ||
           roman == std::string_view::npos ||
           (roman > 0 && roman + 1 == word.size() && std::string_view(",;.)").find(word[roman]) != word.npos);
}

template <std::size_t size>
bool holds(const std::array<const char*, size>& words, std::string_view word) {
    return std::ranges::any_of(words, [&](const char* each) { return word == each; });
}

std::string_view without_sign(std::string_view word) {
    while (!word.empty() &&
           (word.back() == ',' || word.back() == ';' || word.back() == '.' || word.back() == ')'))
        word.remove_suffix(1);
    return word;
}

bool is_date(std::string_view before, std::string_view after) {
    // Arabic gives both names of a month, `آب/أغسطس`; in Spanish the month comes behind `de`.
    const auto month = without_sign(after.substr(0, after.find('/')));
    const auto day =
        before.ends_with('.') ? before.substr(0, before.size() - 1) : before;  // German "29. März"
    return (is_day(day) && holds(months, month)) || (is_day(before) && month == "de");
}

bool stay_together(std::string_view before, std::string_view after, Pairs pairs) {
    while (before.starts_with('(')) before.remove_prefix(1);
    if (groups_digits(before, without_sign(after))) return true;
    if (pairs == Pairs::numbers) return false;
    if ((is_number(after) && holds(announcing, before)) || is_date(before, after)) return true;
    return ends_in_digit(before) &&
           (after == "per" || after == "%" || after == "deg" || after.starts_with("°"));
}

/// Whether there is a figure beside the space, within a full stop of it (`29. März`, `E.96`), or may be a
/// Roman one behind it: without one nothing stays together.
bool may_keep_together(std::string_view text, std::size_t space) {
    const auto figure = [&](std::size_t at) { return at < text.size() && is_digit(text[at]); };
    const bool roman = space + 1 < text.size() && roman_figures.find(text[space + 1]) != text.npos;
    return figure(space - 1) || figure(space - 2) || figure(space + 1) || figure(space + 3) || roman;
}

/// The words beside a space.
bool stay_together(std::string_view text, std::size_t space, Pairs pairs) {
    const auto before = text.substr(0, space), after = text.substr(space + 1);
    return stay_together(before.substr(before.rfind(' ') + 1), after.substr(0, after.find(' ')), pairs);
}

/// A digit or what may be a Roman figure, from there on; the text's end where there is none.
std::size_t next_figure(std::string_view text, std::size_t at) {
    for (; at + Sixteen::size <= text.size(); at += Sixteen::size) {
        const Sixteen next(text, at);
        const auto roman = next.equal('I') | next.equal('V') | next.equal('X') | next.equal('L');
        if (const auto found = next.inside('0', '9') | roman; found.any()) return at + found.first();
    }
    while (at < text.size() && !is_digit(text[at]) && roman_figures.find(text[at]) == text.npos) ++at;
    return at;
}

}  // namespace

std::vector<std::size_t> no_break_pairs(std::string_view text, Pairs pairs) {
    std::vector<std::size_t> found;
    std::size_t seen = 0;  // up to here
    for (auto figure = next_figure(text, 0); figure < text.size(); figure = next_figure(text, figure + 1)) {
        const auto end = std::min(figure + 3, text.size());
        for (auto at = std::max(seen, std::max<std::size_t>(figure, 3) - 3); at < end; ++at)
            if (text[at] == ' ' && may_keep_together(text, at) && stay_together(text, at, pairs))
                found.push_back(at);
        seen = end;
    }
    return found;
}

bool joins_a_date(std::string_view text) {
    constexpr std::string_view joint = "\u00a0";
    for (auto at = text.find(joint); at != std::string_view::npos; at = text.find(joint, at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && is_digit(text[begin - 1])) --begin;
        const auto after = text.substr(at + joint.size());
        if (is_date(text.substr(begin, at - begin), after.substr(0, after.find_first_of(" \xc2"))))
            return true;
    }
    return false;
}

}  // namespace resolute::layout
