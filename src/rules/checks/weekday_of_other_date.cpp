// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// A form of a weekday's name; `day` counts from 0, Monday.
struct Name {
    std::string_view language, word;
    int day;
};
constexpr std::array<Name, 60> names{
    {{"en", "monday", 0},      {"en", "tuesday", 1},     {"en", "wednesday", 2},    {"en", "thursday", 3},
     {"en", "friday", 4},      {"en", "saturday", 5},    {"en", "sunday", 6},       {"fr", "lundi", 0},
     {"fr", "mardi", 1},       {"fr", "mercredi", 2},    {"fr", "jeudi", 3},        {"fr", "vendredi", 4},
     {"fr", "samedi", 5},      {"fr", "dimanche", 6},    {"es", "lunes", 0},        {"es", "martes", 1},
     {"es", "miércoles", 2},   {"es", "jueves", 3},      {"es", "viernes", 4},      {"es", "sábado", 5},
     {"es", "domingo", 6},     {"ru", "понедельник", 0}, {"ru", "понедельника", 0}, {"ru", "вторник", 1},
     {"ru", "вторника", 1},    {"ru", "среда", 2},       {"ru", "среду", 2},        {"ru", "среды", 2},
     {"ru", "четверг", 3},     {"ru", "четверга", 3},    {"ru", "пятница", 4},      {"ru", "пятницу", 4},
     {"ru", "пятницы", 4},     {"ru", "суббота", 5},     {"ru", "субботу", 5},      {"ru", "субботы", 5},
     {"ru", "воскресенье", 6}, {"ru", "воскресенья", 6}, {"ar", "الاثنين", 0},      {"ar", "الإثنين", 0},
     {"ar", "الثلاثاء", 1},    {"ar", "الأربعاء", 2},    {"ar", "الخميس", 3},       {"ar", "الجمعة", 4},
     {"ar", "السبت", 5},       {"ar", "الأحد", 6},       {"zh", "星期一", 0},       {"zh", "星期二", 1},
     {"zh", "星期三", 2},      {"zh", "星期四", 3},      {"zh", "星期五", 4},       {"zh", "星期六", 5},
     {"zh", "星期日", 6},      {"zh", "星期天", 6},      {"de", "montag", 0},       {"de", "dienstag", 1},
     {"de", "mittwoch", 2},    {"de", "donnerstag", 3},  {"de", "freitag", 4},      {"de", "samstag", 5}}};

using Names = std::span<const Name>;

/// Those of one language, which stand together.
Names names_of(std::string_view language) {
    const auto first = std::ranges::find(names, language, &Name::language);
    const auto last =
        std::find_if(first, names.end(), [&](const Name& name) { return name.language != language; });
    return {first, last};
}

int weekday_of(citations::Date date) {
    constexpr citations::Date a_monday{1900, 1, 1};
    const int days = citations::days_between(a_monday, date) % 7;
    return days < 0 ? days + 7 : days;
}

struct Seen {
    const Name* name;
    std::size_t begin, end;
};

/// The weekday right before the place: "Monday, 12 December", "el lunes 12 de diciembre".
std::optional<Seen> before(std::string_view text, std::size_t place, Names own) {
    constexpr std::array<std::string_view, 5> between{",", "،", " ", "\u00A0", "\u202F"};
    auto head = text.substr(0, place);
    for (bool cut = true; cut;) {
        cut = false;
        for (const auto each : between)
            if (head.ends_with(each)) {
                head.remove_suffix(each.size());
                cut = true;
            }
    }
    for (const auto& name : own) {
        // Capitals differ from small letters in one bit of their last byte.
        if (head.size() < name.word.size() || ((head.back() ^ name.word.back()) & ~0x20) != 0) continue;
        const auto begin = head.size() - name.word.size();
        const bool whole =
            name.language == "ar" || begin == 0 || head[begin - 1] == ' ' || head[begin - 1] == '(';
        if (whole && citations::lower(head.substr(begin)) == name.word)
            return Seen{&name, begin, head.size()};
    }
    return std::nullopt;
}

/// The weekday right behind the place: "2022年12月12日星期一", "12日(星期一)".
std::optional<Seen> behind(std::string_view text, std::size_t place, Names own) {
    if (text.substr(place).starts_with('(')) ++place;
    for (const auto& name : own)
        if (text.substr(place).starts_with(name.word)) return Seen{&name, place, place + name.word.size()};
    return std::nullopt;
}

std::string_view name_of(int day, Names own) {
    const auto name = std::ranges::find(own, day, &Name::day);
    return name == own.end() ? std::string_view() : name->word;
}

void check(const Subject& subject, Findings& found) {
    const auto own = names_of(subject.language);
    for (const auto& words : subject.reading->words)
        for (const auto& date : words.dates()) {
            const auto day = date.first.value_or(date.date);
            if (!day.valid()) continue;
            const auto seen = subject.language == "zh" ? behind(words.prose.text, date.span.end, own)
                                                       : before(words.prose.text, date.span.begin, own);
            if (!seen || seen->name->day == weekday_of(day)) continue;
            found.at(words.prose.span(subject.source(), seen->begin, seen->end),
                     cat("`", words.prose.text.substr(seen->begin, seen->end - seen->begin), "`, but ",
                         citations::to_iso(day), " is `", name_of(weekday_of(day), own), "`"));
        }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>Décide</i> d’ouvrir la session le ⟦mardi⟧ 12 décembre 2022.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Décide</i> d’ouvrir la session le lundi 12 décembre 2022.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>Decide</i> abrir la sesión el ⟦martes⟧ 12 de diciembre de 2022.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Decide</i> abrir la sesión el lunes 12 de diciembre de 2022.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>постановляет</i> открыть сессию в ⟦четверг⟧, 23 декабря 2022 года.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>постановляет</i> открыть сессию в пятницу, 23 декабря 2022 года.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><b><i>تقرر</i></b> افتتاح الدورة يوم ⟦الثلاثاء⟧ 12 كانون الأول/ديسمبر 2022.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><b><i>تقرر</i></b> افتتاح الدورة يوم الاثنين 12 كانون الأول/ديسمبر 2022.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><b>决定</b>于2022年12月12日⟦星期二⟧开会。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><b>决定</b>于2022年12月12日星期一开会。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule weekday_of_other_date{
    .code = "EDIT041",
    .name = "weekday-of-other-date",
    .levels = always(Level::warning),
    .summary = "a weekday that is not that of the date beside it",
    .why =
        R"(Invitations and time limits name the weekday with the date. Where the two do not agree one of them was taken over
from another year, and readers cannot know which day is meant.)",
    .authority = "the Gregorian calendar; published texts: every weekday agrees with its date",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><content><p><i>Decides</i> to open the session on ⟦Tuesday⟧, 12 December 2022.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><content><p><i>Decides</i> to open the session on Monday, 12 December 2022.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
