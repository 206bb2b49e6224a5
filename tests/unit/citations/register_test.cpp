// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "citations/calendar.h"
#include "citations/register.h"
#include "citations/register_table.h"

using namespace resolute::citations;

TEST_CASE("days of adoption in the register") {
    const auto day = [](std::string_view text) -> std::string {
        const auto found = registered_date(*parse_symbol(text));
        return found ? to_iso(found->adopted) : "none";
    };
    CHECK(day("A/RES/45/175") == "1990-12-18");
    CHECK(day("A/RES/181 A and B (II)") == "1947-11-29");
    CHECK(day("A/RES/70/1") == "2015-09-25");
    CHECK(day("A/RES/1514 (XV)") == "1960-12-14");
    CHECK(day("S/RES/1325 (2000)") == "2000-10-31");
    CHECK(day("S/PRST/2015/1") != "none");
    CHECK(day("A/RES/60/999") == "none");
    CHECK(day("A/58/161") == "none");
    CHECK(day("A/RES/45/158/Add.1") == "none");
    CHECK(day("A/77/481-S/2022/722") == "none");
}

TEST_CASE("every row of the register can be found and lies in its session") {
    std::string_view last;
    int rows = 0;
    for (const auto& [beginning, all] : register_groups()) {
        CHECK(last < beginning);
        last = beginning;
        std::string head(beginning), bracket;
        if (head.ends_with(')')) {
            bracket = head.substr(head.rfind(" ("));
            head.resize(head.rfind(" ("));
        }
        for (std::size_t at = 0; at < all.size();) {
            const auto equals = all.find('=', at);
            const auto symbol = parse_symbol(head + "/" + std::string(all.substr(at, equals - at)) + bracket);
            REQUIRE(symbol);
            INFO(to_string(*symbol) << " in " << beginning);
            const auto found = registered_date(*symbol);
            REQUIRE(found);
            REQUIRE(found->adopted.valid());
            const auto verdict = adoption(*symbol, found->adopted);
            CHECK((verdict == Adoption::possible || verdict == Adoption::unknown));
            ++rows;
            at = all.find(';', at) + 1;
        }
    }
    CHECK(rows > 8000);
}
