// SPDX-License-Identifier: Apache-2.0
#include "rules/vocabulary.h"

#include <catch2/catch.hpp>

using namespace resolute::rules;

TEST_CASE("a right word has the capital of the one it stands for") {
    CHECK(with_case_of("organisation", "organization") == "organization");
    CHECK(with_case_of("Organisation", "organization") == "Organization");
    CHECK(with_case_of("ORGANISATION", "organization") == "ORGANIZATION");
    CHECK(with_case_of("Корорлевство", "королевство") == "Королевство");
    CHECK(with_case_of("Соединенноре", "соединенное") == "Соединенное");
    CHECK(with_case_of("соединенноре", "соединенное") == "соединенное");
}
