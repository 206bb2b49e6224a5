// SPDX-License-Identifier: Apache-2.0
#include "rules/sponsor_line.h"

#include <catch2/catch.hpp>

using namespace resolute;
using citations::Language;

TEST_CASE("names of sponsors become a line of sponsors") {
    const auto whole = rules::whole_sponsor_line;
    CHECK(whole("Chile, Ghana", Language::en) == "Chile and Ghana: draft resolution");
    CHECK(whole("Chile, Ghana and Togo", Language::en) == "Chile, Ghana and Togo: draft resolution");
    CHECK(whole("Chili", Language::fr) == "Chili\u00A0: projet de résolution");
    CHECK(whole("Chile y Ghana", Language::es) == "Chile y Ghana: proyecto de resolución");
    CHECK(whole("智利、加纳", Language::zh) == "智利和加纳：决议草案");
    CHECK(whole("Chile: amendment", Language::en) == "Chile: amendment");
    CHECK(whole("", Language::en).empty());
}
