// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>

#include "citations/date.h"
#include "citations/symbol.h"

namespace resolute::citations {

/// First and last day, both included.
struct Days {
    Date first, last;
    bool contains(Date date) const { return first <= date && date <= last; }
    bool operator==(const Days&) const = default;
};

/// The days on which the General Assembly can adopt texts of a session: for regular session n of 31 and later
/// 5 September of 1945 + n to 20 September of the next year, two weeks of which it shares with its
/// neighbours; for the sessions before also the resumed part; special and emergency special sessions by their
/// years. Nothing for sessions not known.
std::optional<Days> ga_session_days(const SessionNumber& session);
/// The year in which Security Council resolution `number` was adopted, for 186 (1964) to 2811 (2025);
/// nothing outside.
std::optional<int> sc_year(int number);
/// The days on which regular session `number` of the Human Rights Council can take place: three a year since
/// 2006, each with a margin of three weeks. Nothing below 1.
std::optional<Days> hrc_session_days(int number);

/// Whether a text of this symbol can have been adopted on a date.
enum class Adoption : std::uint8_t {
    possible,
    unknown,               // no rule for this kind of symbol, or a session not known
    not_a_day,             // the calendar does not have the date
    before_session,        // before the session, year or cycle of the number began
    after_session,         // after it closed
    other_year,            // the year in parentheses is not that of the date
    number_of_other_year,  // Security Council: this number belongs to another year than the one in
                           // parentheses
};
Adoption adoption(const Symbol& symbol, Date date);

}  // namespace resolute::citations
