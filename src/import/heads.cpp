// SPDX-License-Identifier: Apache-2.0
#include "import/heads.h"

#include <algorithm>
#include <array>
#include <string>

#include "citations/date.h"
#include "citations/folded.h"
#include "citations/session.h"
#include "citations/symbol.h"
#include "import/digits.h"
#include "import/masthead.h"
#include "text/utf8.h"

namespace resolute::importing {

using citations::Language;

namespace {

struct Named {
    std::string_view line;
    Kind kind;
};
constexpr std::array named{Named{"publisher", Kind::publisher},   Named{"body", Kind::organ},
                           Named{"status", Kind::distribution},   Named{"original", Kind::original_language},
                           Named{"item", Kind::agenda_item},      Named{"type", Kind::document_type},
                           Named{"decision", Kind::agenda_title}, Named{"adopted", Kind::adoption},
                           Named{"number", Kind::council_number}, Named{"meeting", Kind::council_adoption},
                           Named{"subsidiary", Kind::body},       Named{"noMainCommittee", Kind::proponent},
                           Named{"proponent", Kind::proponent}};

/// Beginnings of lines whose rest may be anything.
struct Beginning {
    std::string_view text;
    Kind kind;
};
constexpr std::array beginnings{Beginning{"agenda item", Kind::agenda_item},
                                Beginning{"item ", Kind::agenda_item},
                                Beginning{"point ", Kind::agenda_item},
                                Beginning{"points ", Kind::agenda_item},
                                Beginning{"tema ", Kind::agenda_item},
                                Beginning{"temas ", Kind::agenda_item},
                                Beginning{"пункт ", Kind::agenda_item},
                                Beginning{"пункты ", Kind::agenda_item},
                                Beginning{"البند ", Kind::agenda_item},
                                Beginning{"البندان ", Kind::agenda_item},
                                Beginning{"البنود ", Kind::agenda_item},
                                Beginning{"议程项目", Kind::agenda_item},
                                Beginning{"临时议程项目", Kind::agenda_item},
                                Beginning{"distr", Kind::distribution},
                                Beginning{"original", Kind::original_language},
                                Beginning{"resolution adopted by", Kind::adoption},
                                Beginning{"resolutions adopted by", Kind::adoption},
                                Beginning{"adopted by the security council", Kind::council_adoption}};

constexpr std::array<std::string_view, 8> draft_words{": draft ",        ": projet de ", ": proyecto de ",
                                                      ": проект ",       ": مشروع ",     "：决议草案",
                                                      ": revised draft", ": amendment"};

constexpr std::array<std::string_view, 12> annex_words{"annex",  "appendix", "annexe",     "appendice",
                                                       "anexo",  "apéndice", "приложение", "добавление",
                                                       "المرفق", "مرفق",     "附件",       "附录"};

/// Days of a session: "11 September–13 October 2023", and the like with words for "from" and "to".
bool is_session_dates(std::string_view text, Language language) {
    const auto dates = citations::find_dates(text, language);
    return dates.size() == 1 && dates.front().first && dates.front().span.end == text.size();
}

bool is_number(std::string_view text) {
    return !text.empty() &&
           text.find_first_not_of("0123456789ivxlcIVXLC一二三四五六七八九十ABCDEF") == std::string_view::npos;
}

std::optional<Kind> named_kind(std::string_view text, Language language) {
    const auto line = read_masthead(text, language);
    if (!line) return std::nullopt;
    const auto found = std::ranges::find(named, line->name, &Named::line);
    if (found != named.end()) return found->kind;
    if (line->name.ends_with("Committee")) return text.starts_with('[') ? Kind::proponent : Kind::body;
    return std::nullopt;
}

/// "59/…": a draft of the Human Rights Council leaves its number open. How many bytes say so.
std::size_t open_number(std::string_view text) {
    for (const std::string_view dots : {"…", "..."})
        if (text.starts_with(dots)) return dots.size();
    return 0;
}

/// "Chile* and Ghana:* draft resolution" as it reads without the calls of notes.
std::string without_asterisks(std::string text) {
    std::erase(text, '*');
    return text;
}

}  // namespace

std::string_view year_of_session(std::string_view text) {
    constexpr std::array<std::string_view, 14> shapes{"# session",
                                                      "substantive session of #",
                                                      "organizational session for #",
                                                      "session de #",
                                                      "session de fond de #",
                                                      "session d’organisation de #",
                                                      "período de sesiones de #",
                                                      "período de sesiones sustantivo de #",
                                                      "сессия # года",
                                                      "основная сессия # года",
                                                      "دورة عام #",
                                                      "الدورة الموضوعية لعام #",
                                                      "#年会议",
                                                      "#年届会"};
    auto shape = citations::lower(text);
    constexpr std::string_view digits = "0123456789";
    constexpr std::size_t year = 4;
    const auto first = shape.find_first_of(digits), last = shape.find_last_of(digits);
    if (first == shape.npos || last - first + 1 != year) return {};
    shape.replace(first, year, "#");  // small letters take as many bytes
    return std::ranges::find(shapes, shape) == shapes.end() ? std::string_view() : text.substr(first, year);
}

std::optional<Kind> head_kind(std::string_view text, Language language) {
    constexpr std::size_t longest_line = 600, longest_list = 20'000, end_of_list = 80;
    if (text.empty() || text.size() > longest_list) return std::nullopt;
    if (text.size() > longest_line) {
        // Only lists of sponsors are longer: their end tells.
        const auto end = without_asterisks(citations::lower(text.substr(text.size() - end_of_list)));
        const bool sponsors = std::ranges::any_of(
            draft_words, [&](std::string_view words) { return end.find(words) != std::string::npos; });
        return sponsors ? std::optional(Kind::sponsors) : std::nullopt;
    }
    // Covers of several languages keep English lines.
    for (const auto each : {language, Language::en}) {
        if (const auto kind = named_kind(text, each)) return kind;
        if (is_session_dates(text, each)) return Kind::session_dates;
        if (citations::parse_date(text, each)) return Kind::issue_date;
    }
    if (text.starts_with('[')) return Kind::proponent;
    const auto symbol = text.ends_with('*') ? text.substr(0, text.find('*')) : text;
    if (text.find('/') != std::string_view::npos && citations::parse_symbol(symbol)) return Kind::symbol;
    const auto sessions = citations::find_sessions(text, language);
    constexpr std::size_t words_around = 24;
    if (!sessions.empty() && sessions.front().span.begin <= 2 &&
        text.size() - sessions.front().span.size() < words_around)
        return Kind::session;
    if (!year_of_session(text).empty()) return Kind::session;
    const auto small = citations::lower(text);
    const auto unmarked = without_asterisks(small);
    for (const auto words : draft_words)
        if (unmarked.find(words) != std::string::npos) return Kind::sponsors;
    for (const auto& each : beginnings)
        if (small.starts_with(each.text)) return each.kind;
    if (small.find("大会决议") != std::string::npos && small.size() < 100) return Kind::adoption;
    return std::nullopt;
}

std::size_t title_number(std::string_view text) {
    std::size_t at = 0;
    for (const std::string_view session : {"ES-", "S-"})
        if (text.starts_with(session)) {
            at = session.size();
            break;
        }
    const auto first = figures_at(text, at);
    if (first.value < 1 || at + first.length >= text.size() || text[at + first.length] != '/') return 0;
    at += first.length + 1;
    const auto second = figures_at(text, at);
    const auto length = second.value < 1 ? open_number(text.substr(at)) : second.length;
    if (length == 0) return 0;
    at += length;
    while (at + 1 < text.size() && text[at] == ' ' && citations::is_upper(text[at + 1]) &&
           (at + 2 >= text.size() || text[at + 2] == '.'))
        at += 2;
    if (at < text.size() && citations::is_upper(text[at]) && at + 1 < text.size() && text[at + 1] == '.')
        ++at;
    const bool point = at < text.size() && text[at] == '.';
    if (point) ++at;
    auto behind = text.find_first_not_of(" \t", at);
    if (behind == std::string_view::npos) return point ? text.size() : 0;
    // Arabic and Chinese titles have white space only.
    return point || behind > at ? behind : 0;
}

bool is_annex_heading(std::string_view text, Language language) {
    constexpr std::size_t longest = 40;
    if (text.empty() || text.size() > longest) return false;
    const auto small = citations::lower(text);
    for (const auto word : annex_words) {
        if (!small.starts_with(word)) continue;
        auto rest = text.substr(word.size());
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        // "المرفق الأول": the ordinal is one word.
        const bool ordinal = language == Language::ar && rest.find(' ') == std::string_view::npos;
        if (rest.empty() || is_number(rest) || ordinal) return true;
    }
    return false;
}

}  // namespace resolute::importing
