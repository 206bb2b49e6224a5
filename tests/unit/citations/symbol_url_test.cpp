// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "citations/symbol_url.h"

using namespace resolute;
using namespace resolute::citations;

TEST_CASE("published addresses of documents") {
    struct Row {
        std::string_view address, language, symbol;
        bool current = false;
    };
    const Row rows[] = {
        {"https://undocs.org/en/S/RES/1990(2011)", "en", "S/RES/1990 (2011)"},
        {"https://undocs.org/ch/S/RES/1493(2003)", "zh", "S/RES/1493 (2003)"},
        {"https://undocs.org/ot/S/RES/751(1992)", "de", "S/RES/751 (1992)"},
        {"https://undocs.org/sp/S/RES/1325 (2000)", "es", "S/RES/1325 (2000)"},
        {"https://undocs.org/S/RES/2199%20(2015)", "", "S/RES/2199 (2015)"},
        {"https://undocs.org//S/RES/1325 (2000)", "", "S/RES/1325 (2000)"},
        {"http://www.undocs.org/A/hrc/RES/27/22", "", "A/HRC/RES/27/22"},
        {"https://docs.un.org/en/A/RES/70/1", "en", "A/RES/70/1", true},
        {"https://docs.un.org/ch/A/RES/70/1", "zh", "A/RES/70/1", false},
        {"https://undocs.org/en/A/RES/74/255a-b", "en", "A/RES/74/255 A-B"},
        {"https://undocs.org/en/A/RES/72/266B", "en", "A/RES/72/266 B"},
        {"https://undocs.org/ru/A/RES/1874(s-iv)", "ru", "A/RES/1874 (S-IV)"},
        {"https://undocs.org/ar/a/res/217(iii)", "ar", "A/RES/217 (III)"},
        {"https://undocs.org/en/A/76/6(Sect.3)/Add.1", "en", "A/76/6 (Sect. 3)/Add.1"},
        {"https://undocs.org/en/E/2007/27(supp)", "en", "E/2007/27"},
        {"https://undocs.org/en/E/2005/23/Corr.1(supp)", "en", "E/2005/23/Corr.1"},
        {"http://www.un.org/ga/search/view_doc.asp?symbol=S/PRST/2010/25", "", "S/PRST/2010/25"},
        {"https://documents.un.org/api/symbol/access?s=A/RES/70/1&l=en", "en", "A/RES/70/1"},
    };
    for (const auto& row : rows) {
        INFO(row.address);
        const auto url = parse_url(row.address);
        CHECK(url.host_known);
        CHECK(url.language == row.language);
        CHECK(url.current == row.current);
        REQUIRE(url.symbol);
        CHECK(to_string(*url.symbol) == row.symbol);
    }
    const auto url = parse_url("https://undocs.org/en/A/RES/70/1");
    CHECK(url.symbol_span == Span{22, 32});
}

TEST_CASE("addresses of other things") {
    CHECK_FALSE(parse_url("").host_known);
    CHECK_FALSE(parse_url("about:blank").host_known);
    CHECK_FALSE(parse_url("https://www.un.org/en/ga/sixth/").host_known);
    CHECK_FALSE(parse_url("https://undocs.org.example.com/A/RES/70/1").host_known);
    CHECK(parse_url("https://undocs.org/").host_known);
    CHECK(parse_url("https://undocs.org/en/S/RES/").symbol_text == "S/RES/");
    CHECK_FALSE(parse_url("https://undocs.org/en/A//Add.2").symbol);
    CHECK_FALSE(parse_url("https://undocs.org/%").symbol);
}

TEST_CASE("the address of a symbol") {
    const auto address = [](std::string_view text) { return to_url(*parse_symbol(text), "en"); };
    CHECK(address("A/RES/70/1") == "https://docs.un.org/en/A/RES/70/1");
    CHECK(address("A/RES/72/266 B") == "https://docs.un.org/en/A/RES/72/266B");
    CHECK(address("A/RES/217 A (III)") == "https://docs.un.org/en/A/RES/217(III)");
    CHECK(address("S/RES/1325 (2000)") == "https://docs.un.org/en/S/RES/1325(2000)");
    CHECK(address("A/CONF.157/24 (Part I)/Corr.1") == "https://docs.un.org/en/A/CONF.157/24(PartI)/Corr.1");
    CHECK(address("A/77/481-S/2022/722") == "https://docs.un.org/en/A/77/481");
    CHECK(to_url(*parse_symbol("A/70/1"), "") == "https://docs.un.org/A/70/1");
}
