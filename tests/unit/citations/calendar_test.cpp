// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "citations/calendar.h"

using namespace resolute::citations;
using enum Adoption;

TEST_CASE("whether a number can have been adopted on a date") {
    struct Row {
        std::string_view symbol, date;
        Adoption adoption;
    };
    const Row rows[] = {
        {"A/RES/58/143", "2003-12-22", possible},
        {"A/RES/55/2", "2000-09-08", possible},
        {"A/RES/47/233", "1993-09-20", possible},
        {"A/RES/55/56", "2001-12-01", after_session},
        {"A/RES/58/143", "2003-08-22", before_session},
        {"A/RES/58/143", "2003-02-30", not_a_day},
        {"A/RES/217 A (III)", "1948-12-10", possible},
        {"A/RES/217 A (III)", "1949-12-10", after_session},
        {"A/RES/1 (I)", "1946-01-24", possible},
        {"A/RES/3201 (S-VI)", "1974-05-01", possible},
        {"A/RES/ES-10/15", "2004-07-20", possible},
        {"A/RES/ES-10/15", "1996-07-20", before_session},
        {"A/RES/S-27/2", "2002-05-10", possible},
        {"A/RES/S-99/2", "2002-05-10", unknown},
        {"A/DEC/76/402", "2021-09-14", possible},
        {"S/RES/1325 (2000)", "2000-10-31", possible},
        {"S/RES/1325 (2000)", "2001-10-31", other_year},
        {"S/RES/1325 (2001)", "2001-10-31", number_of_other_year},
        {"S/RES/242 (1967)", "1967-11-22", possible},
        {"S/RES/242 (2007)", "2007-11-22", number_of_other_year},
        {"S/PRST/2015/1", "2015-01-08", possible},
        {"E/RES/2021/4", "2020-09-14", possible},
        {"E/RES/2021/4", "2022-01-14", after_session},
        {"E/RES/1503 (XLVIII)", "1970-05-27", unknown},
        {"A/HRC/RES/57/10", "2024-10-09", possible},
        {"A/HRC/RES/57/10", "2023-10-09", before_session},
        {"A/HRC/RES/43/1", "2020-06-19", possible},
        {"A/HRC/RES/S-18/1", "2011-12-02", unknown},
        {"A/58/161", "2003-12-22", unknown},
    };
    for (const auto& row : rows) {
        INFO(row.symbol << " of " << row.date);
        CHECK(adoption(*parse_symbol(row.symbol), *parse_iso(row.date)) == row.adoption);
    }
}

TEST_CASE("sessions and years") {
    const SessionNumber session{SessionNumber::Kind::regular, 58, false};
    CHECK(ga_session_days(session) == Days{{2003, 9, 5}, {2004, 9, 20}});
    CHECK_FALSE(ga_session_days({}));
    CHECK_FALSE(ga_session_days({SessionNumber::Kind::regular, 2000000000, false}));
    CHECK_FALSE(hrc_session_days(0));
    CHECK_FALSE(sc_year(185));
    CHECK(sc_year(186) == 1964);
    CHECK(sc_year(242) == 1967);
    CHECK(sc_year(661) == 1990);
    CHECK(sc_year(1284) == 1999);
    CHECK(sc_year(1285) == 2000);
    CHECK(sc_year(1334) == 2000);
    CHECK(sc_year(1335) == 2001);
    CHECK(sc_year(2811) == 2025);
    CHECK_FALSE(sc_year(2812));
}
