// SPDX-License-Identifier: Apache-2.0
#include "citations/calendar.h"

#include <algorithm>
#include <array>

#include "citations/ordinal.h"

namespace resolute::citations {
namespace {

using Kind = SessionNumber::Kind;

struct Years {
    int number, first, last;
};
// Those cited in resolutions; a special session of one year may begin or close a few days outside of it.
constexpr std::array special_sessions{
    Years{1, 1947, 1947},  Years{2, 1948, 1948},  Years{3, 1961, 1961},  Years{4, 1963, 1963},
    Years{5, 1967, 1967},  Years{6, 1974, 1974},  Years{7, 1975, 1975},  Years{8, 1978, 1978},
    Years{9, 1978, 1978},  Years{10, 1978, 1978}, Years{11, 1980, 1980}, Years{12, 1982, 1982},
    Years{13, 1986, 1986}, Years{14, 1986, 1986}, Years{15, 1988, 1988}, Years{16, 1989, 1989},
    Years{17, 1990, 1990}, Years{18, 1990, 1990}, Years{19, 1997, 1997}, Years{20, 1998, 1998},
    Years{21, 1999, 1999}, Years{22, 1999, 1999}, Years{23, 2000, 2000}, Years{24, 2000, 2000},
    Years{25, 2001, 2001}, Years{26, 2001, 2001}, Years{27, 2002, 2002}, Years{28, 2005, 2005},
    Years{29, 2014, 2014}, Years{30, 2016, 2016}, Years{31, 2020, 2021}, Years{32, 2021, 2021}};
constexpr std::array emergency_sessions{Years{1, 1956, 1956},  Years{2, 1956, 1956}, Years{3, 1958, 1958},
                                        Years{4, 1960, 1960},  Years{5, 1967, 1967}, Years{6, 1980, 1980},
                                        Years{7, 1980, 1982},  Years{8, 1981, 1981}, Years{9, 1982, 1982},
                                        Years{10, 1997, 9999}, Years{11, 2022, 9999}};

template <std::size_t size>
std::optional<Days> days_of(const std::array<Years, size>& table, int number) {
    const auto row = std::ranges::find(table, number, &Years::number);
    if (row == table.end()) return std::nullopt;
    return Days{{row->first, 1, 1}, {row->last, 12, 31}};
}

/// The last number of each year from 1964 on; 185 was the last of 1963.
constexpr std::array sc_last_numbers{
    199,  219,  232,  244,  262,  275,  291,  307,  324,  344,  366,  384,  402,  422,  443,  461,
    484,  499,  528,  545,  559,  580,  593,  606,  626,  646,  683,  725,  799,  892,  969,  1035,
    1092, 1146, 1219, 1284, 1334, 1386, 1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907, 1966, 2032,
    2085, 2132, 2195, 2259, 2336, 2397, 2451, 2503, 2560, 2617, 2671, 2721, 2767, 2811};
constexpr int sc_first_year = 1964, sc_before = 185;

Adoption within(const std::optional<Days>& days, Date date) {
    if (!days) return Adoption::unknown;
    if (date < days->first) return Adoption::before_session;
    return date > days->last ? Adoption::after_session : Adoption::possible;
}

Adoption of_sc(const Symbol& symbol, Date date) {
    if (const auto year = sc_year(symbol.number); year && *year != symbol.year)
        return Adoption::number_of_other_year;
    constexpr int last_year = sc_first_year + static_cast<int>(sc_last_numbers.size()) - 1;
    const bool too_old = symbol.number <= sc_before && symbol.year >= sc_first_year;
    const bool too_young = symbol.number > sc_last_numbers.back() && symbol.year <= last_year;
    if (too_old || too_young) return Adoption::number_of_other_year;
    return date.year == symbol.year ? Adoption::possible : Adoption::other_year;
}

/// The days on which the Economic and Social Council can adopt texts numbered with `year`: from July of the
/// year before, since its cycle runs from July to July.
Days ecosoc_days(int year) {
    return {{year - 1, 7, 1}, {year, 12, 31}};
}

}  // namespace

std::optional<Days> ga_session_days(const SessionNumber& session) {
    if (session.kind == Kind::special) return days_of(special_sessions, session.number);
    if (session.kind == Kind::emergency) return days_of(emergency_sessions, session.number);
    if (session.kind != Kind::regular || session.number < 1 || session.number > last_ordinal)
        return std::nullopt;
    const int year = 1945 + session.number;
    // The first session met in January 1946; resumed parts of the early ones fell into the next year.
    if (session.number == 1) return Days{{1946, 1, 10}, {1946, 12, 31}};
    if (session.number <= 30) return Days{{year, 9, 1}, {year + 1, 9, 20}};
    return Days{{year, 9, 5}, {year + 1, 9, 20}};
}

std::optional<int> sc_year(int number) {
    if (number <= sc_before || number > sc_last_numbers.back()) return std::nullopt;
    const auto year = std::ranges::lower_bound(sc_last_numbers, number);
    return sc_first_year + static_cast<int>(year - sc_last_numbers.begin());
}

std::optional<Days> hrc_session_days(int number) {
    if (number < 1) return std::nullopt;
    // The first year began in June 2006 and the pattern of three a year is regular from the tenth session
    // (2009) on.
    if (number < 10) return Days{{2006, 6, 1}, {2008, 12, 31}};
    const int year = 2006 + (number + 2) / 3 - 1;
    switch (number % 3) {
        // The forty-third was suspended in March 2020 and closed in June.
        case 1:
            return Days{{year, 2, 1}, {year, number == 43 ? 6 : 5, 30}};
        case 2:
            return Days{{year, 5, 20}, {year, 8, 15}};
        default:
            return Days{{year, 8, 20}, {year, 11, 15}};
    }
}

Adoption adoption(const Symbol& symbol, Date date) {
    using enum SymbolKind;
    if (!date.valid()) return Adoption::not_a_day;
    switch (symbol.kind) {
        case ga_resolution:
        case ga_decision:
            return within(ga_session_days(symbol.session), date);
        case hrc_resolution:
        case hrc_decision:
        case hrc_statement:
            if (symbol.session.kind != Kind::regular) return Adoption::unknown;
            return within(hrc_session_days(symbol.session.number), date);
        case sc_resolution:
            return of_sc(symbol, date);
        case sc_statement:
            return date.year == symbol.year ? Adoption::possible : Adoption::other_year;
        case ecosoc_resolution:
        case ecosoc_decision:
            if (symbol.session.roman) return Adoption::unknown;
            return within(ecosoc_days(symbol.year), date);
        default:
            return Adoption::unknown;
    }
}

}  // namespace resolute::citations
