// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/folded.h"
#include "citations/language.h"
#include "text/span.h"

namespace resolute::citations {

/// A day of the Gregorian calendar; month and day count from 1.
struct Date {
    int year = 0, month = 0, day = 0;

    /// Whether the calendar has this day; years 1 to 9999.
    bool valid() const;
    auto operator<=>(const Date&) const = default;
};

/// Days from `first` to `second`, negative when `second` comes first. Both are valid.
int days_between(Date first, Date second);

/// `2023-11-28`.
std::string to_iso(Date date);
/// Reads exactly `YYYY-MM-DD`; the day may be one the calendar does not have.
std::optional<Date> parse_iso(std::string_view text);

/// The form of the official texts (Editorial Manual, numbers, dates and time): `28 November 2023`, `1er
/// décembre 2023`, `28 de noviembre de 2023`, `28 ноября 2023 года`, `28 تشرين الثاني/نوفمبر 2023`,
/// `2023年11月28日`; plain spaces.
std::string format_date(Date date, Language language);
/// Name of a month as it stands in a date; empty outside 1 to 12. Chinese: `11月`.
std::string_view month_name(int month, Language language);

/// What differs from the form of the official texts.
enum class DateForm : std::uint8_t {
    official,
    month_first,   // November 28, 2023
    ordinal_day,   // 28th November 2023
    leading_zero,  // 08 November 2023
    capital,       // 28 Novembre 2023, where the month has a small letter
    single_name,   // Arabic with one month name only
    bare_year,     // Russian without `года`
    iso,           // 2023-11-28
};

struct FoundDate {
    Date date;  // may be a day the calendar does not have: 31 April 2020
    std::optional<Date>
        first;          // of a range, `9–20 July 2001`, `from 9 to 20 July 2001`; `date` is the last day
    bool pair = false;  // `first` and `date` are two days, `9 and 20 July 2001`, not a range
    Span span;          // from the first figure to the year (Russian: to `года`, Chinese: to 日)
    DateForm form = DateForm::official;
};
/// The dates with a year in running text, in order. ISO dates are found in every language.
std::vector<FoundDate> find_dates(const Folded& text, Language language);
inline std::vector<FoundDate> find_dates(std::string_view text, Language language) {
    return find_dates(Folded(text), language);
}
/// The text as one date of that language (or ISO) and nothing else, spaces around it aside.
std::optional<FoundDate> parse_date(std::string_view text, Language language);

}  // namespace resolute::citations
