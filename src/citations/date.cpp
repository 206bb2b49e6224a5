// SPDX-License-Identifier: Apache-2.0
#include "citations/date.h"

#include "text/cat.h"

namespace resolute::citations {
namespace {

constexpr std::string_view months[6][12] = {
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
     "November", "December"},
    {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
     "novembre", "décembre"},
    {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
     "noviembre", "diciembre"},
    {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
     "ноября", "декабря"},
    {"كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
     "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر",
     "كانون الأول/ديسمبر"},
    {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"}};

bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int month_length(int year, int month) {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

/// Days since 1 March of the year 0, so that the leap day comes last in a year.
int day_number(Date date) {
    const int years = date.month > 2 ? date.year : date.year - 1;
    const int months_since_march = (date.month + 9) % 12;
    return years * 365 + years / 4 - years / 100 + years / 400 + (months_since_march * 306 + 5) / 10 +
           date.day - 1;
}

}  // namespace

bool Date::valid() const {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= month_length(year, month);
}

int days_between(Date first, Date second) {
    return day_number(second) - day_number(first);
}

std::string to_iso(Date date) {
    const auto two = [](int number) { return cat(number < 10 ? "0" : "", number); };
    std::string year = cat(date.year);
    while (year.size() < 4) year.insert(year.begin(), '0');
    return cat(year, '-', two(date.month), '-', two(date.day));
}

std::optional<Date> parse_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    int numbers[3] = {};
    for (std::size_t i = 0, which = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++which;
            continue;
        }
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        numbers[which] = numbers[which] * 10 + (text[i] - '0');
    }
    return Date{numbers[0], numbers[1], numbers[2]};
}

std::string_view month_name(int month, Language language) {
    if (month < 1 || month > 12) return {};
    return months[static_cast<std::size_t>(language)][month - 1];
}

std::string format_date(Date date, Language language) {
    const auto month = month_name(date.month, language);
    switch (language) {
        case Language::fr:
            return cat(date.day, date.day == 1 ? "er " : " ", month, ' ', date.year);
        case Language::es:
            return cat(date.day, " de ", month, " de ", date.year);
        case Language::ru:
            return cat(date.day, ' ', month, ' ', date.year, " года");
        case Language::zh:
            return cat(date.year, "年", month, date.day, "日");
        default:
            return cat(date.day, ' ', month, ' ', date.year);
    }
}

}  // namespace resolute::citations
