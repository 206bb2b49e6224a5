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
