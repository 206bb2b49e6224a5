// SPDX-License-Identifier: Apache-2.0
#include "import/heads.h"

#include <catch2/catch.hpp>

using namespace resolute::importing;
using resolute::citations::Language;

TEST_CASE("the days of a session are no day of issue") {
    CHECK(head_kind("16 June–8 July 2025", Language::en) == Kind::session_dates);
    CHECK(head_kind("16 juin-8 juillet 2025", Language::fr) == Kind::session_dates);
    CHECK(head_kind("8 July 2025", Language::en) == Kind::issue_date);
}

TEST_CASE("sponsors may be marked as no members, and numbers of drafts be open") {
    CHECK(head_kind("Iraq:* draft resolution", Language::en) == Kind::sponsors);
    CHECK(head_kind("Azerbaijan,* Chile and Ghana*: draft resolution", Language::en) == Kind::sponsors);
    CHECK(title_number("59/… Human rights") == std::string_view("59/… ").size());
    CHECK(title_number("59/... Human rights") == std::string_view("59/... ").size());
    CHECK(title_number("59/a Human rights") == 0);
}

TEST_CASE("the Economic and Social Council counts its sessions by years") {
    CHECK(head_kind("2026 session", Language::en) == Kind::session);
    CHECK(year_of_session("2026 session") == "2026");
    CHECK(head_kind("Session de 2026", Language::fr) == Kind::session);
    CHECK(head_kind("Período de sesiones de 2026", Language::es) == Kind::session);
    CHECK(head_kind("2026年会议", Language::zh) == Kind::session);
    CHECK(head_kind("The 2026 session and the 2027 session", Language::en) == std::nullopt);
}
