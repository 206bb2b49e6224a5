// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "citations/symbol_spelling.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::citations;
using Kind = SymbolFault::Kind;

TEST_CASE("misspelled symbols are named and mended") {
    struct Row {
        std::string_view text, right;
        std::vector<Kind> faults;
    };
    const Row rows[] = {
        {"A/RES/58/143", "A/RES/58/143", {}},
        {"A/77/L45", "A/77/L.45", {Kind::missing_point}},
        {"E/2023/L5", "E/2023/L.5", {Kind::missing_point}},
        {"A/AC105/C.2/112", "A/AC.105/C.2/112", {Kind::missing_point}},
        {"A/INF75/3", "A/INF/75/3", {Kind::missing_slash}},
        {"A/77/L. 45", "A/77/L.45", {Kind::extra_space}},
        {"A/77/l.45/rev.1", "A/77/L.45/Rev.1", {Kind::letter_case, Kind::letter_case}},
        {"A/77/L.45/Rev1", "A/77/L.45/Rev.1", {Kind::missing_point}},
        {"S/Res/2216 (2015)", "S/RES/2216 (2015)", {Kind::letter_case}},
        {"S/RES/1325(2000)", "S/RES/1325 (2000)", {Kind::missing_space}},
        {"A/RES/58/143.", "A/RES/58/143", {Kind::trailing}},
        {"a/res/58/143", "A/RES/58/143", {Kind::letter_case, Kind::letter_case}},
        {"A/RES58/143", "A/RES/58/143", {Kind::missing_slash}},
        {"A/77L.45", "A/77/L.45", {Kind::missing_slash}},
        {"E/CN.4/1998/53Add.2", "E/CN.4/1998/53/Add.2", {Kind::missing_slash}},
        {"A/77/481–S/2022/722", "A/77/481-S/2022/722", {Kind::wrong_dash}},
        {"А/77/481", "A/77/481", {Kind::look_alike}},
        {"S/RЕS/2216 (2015)", "S/RES/2216 (2015)", {Kind::look_alike}},
        {"A/RES/72/266b", "A/RES/72/266 B", {Kind::missing_space, Kind::letter_case}},
        {"A / 77/1", "A/77/1", {Kind::extra_space, Kind::extra_space}},
        {"A/hrc/RES/27/22", "A/HRC/RES/27/22", {Kind::letter_case}},
        {"A/RES/ES–11/1", "A/RES/ES-11/1", {Kind::wrong_dash}},
        {"unep/ea.5/res.6", "UNEP/EA.5/Res.6", {Kind::letter_case, Kind::letter_case, Kind::letter_case}},
        {"NPT/CONF.2000/28(PartsIandII)",
         "NPT/CONF.2000/28 (Parts I and II)",
         {Kind::missing_space, Kind::letter_case}},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto spelling = diagnose_symbol(row.text);
        REQUIRE(spelling);
        CHECK(to_string(spelling->symbol) == row.right);
        std::vector<Kind> kinds;
        std::vector<Edit> edits;
        for (const auto& fault : spelling->faults) {
            kinds.push_back(fault.kind);
            edits.push_back({fault.span, fault.right});
        }
        CHECK(kinds == row.faults);
        CHECK(apply_edits(row.text, edits) == row.right);
    }
}

TEST_CASE("what cannot be mended to a symbol") {
    for (const std::string_view text :
         {"", "A/", "HIV/AIDS", "A/77", "58/143", "S/2023724x", "and/or", "A/RES/(", "(", "A/1 ("}) {
        INFO(text);
        CHECK_FALSE(diagnose_symbol(text));
    }
}

TEST_CASE("misspelled symbols in running text") {
    const std::string_view text = "See S/Res/2297 (2016), A/RES/58/143. and (А/77/1, annex; a/res/60/1).";
    const auto found = find_misspelled_symbols(text);
    REQUIRE(found.size() == 3);
    CHECK(text.substr(found[0].span.begin, found[0].span.size()) == "S/Res/2297 (2016)");
    CHECK(text.substr(found[0].spelling.faults[0].span.begin, 3) == "Res");
    CHECK(text.substr(found[1].span.begin, found[1].span.size()) == "А/77/1");
    CHECK(to_string(found[2].spelling.symbol) == "A/RES/60/1");
    CHECK(find_misspelled_symbols("s/he 2, and/or 3, 24/7, HIV/AIDS, km/h 3/4, T/PCCs (2020)").empty());
}

TEST_CASE("broken symbols in running text") {
    struct Row {
        std::string_view text, shown, right;
    };
    const Row rows[] = {
        {"of document A/77//481, annex", "A/77//481", "A/77/481"},
        {"of document A\\77\\481.", "A\\77\\481", "A/77/481"},
        {"in A/ HRC/52/51, para. 3", "A/ HRC/52/51", "A/HRC/52/51"},
        {"(S /RES/1612 (2005), op. 1)", "S /RES/1612 (2005)", "S/RES/1612 (2005)"},
        {"见S/2023507。", "S/2023507", "S/2023/507"},
        {"A75/822/Add.14", "A75/822/Add.14", "A/75/822/Add.14"},
        {"A/AC,109/2020/20", "A/AC,109/2020/20", "A/AC.109/2020/20"},
        {"A/CONF.2197", "A/CONF.2197", "A/CONF.219/7"},
        {"A/HRC/5251", "A/HRC/5251", "A/HRC/52/51"},
        {"A/C.378/L.58", "A/C.378/L.58", "A/C.3/78/L.58"},
        {"A/REZ/58/143", "A/REZ/58/143", "A/RES/58/143"},
        {"A/6O/1 and", "A/6O/1", "A/60/1"},
        {"(A.75/400, para. 21)", "A.75/400", "A/75/400"},
        {"(S,2006/997),", "S,2006/997", "S/2006/997"},
        {"(S/2014-136)", "S/2014-136", "S/2014/136"},
        {"See A.HRC/54/41, annex", "A.HRC/54/41", "A/HRC/54/41"},
        {"S,AC.51/2009/5", "S,AC.51/2009/5", "S/AC.51/2009/5"},
        {"A/HRC/31-66.", "A/HRC/31-66", "A/HRC/31/66"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto found = find_misspelled_symbols(row.text);
        REQUIRE(found.size() == 1);
        CHECK(row.text.substr(found[0].span.begin, found[0].span.size()) == row.shown);
        CHECK(to_string(found[0].spelling.symbol) == row.right);
    }
    for (const std::string_view text :
         {"A/2170 and S/26560", "A/HRC/WG.6/19/MNE/1", "FCCC/CP/2015/10", "A/76/15 (Part II)",
          "a 1/2 A/B test", "resolution S-10/2", "annex A.1/2", "A/AC.105/934-937",
          "E/2023/30-E/CN.15/2023/15", "A/66/288-based", "S/RES/1325 (2000)/Corr"}) {
        INFO(text);
        CHECK(find_misspelled_symbols(text).empty());
    }
}
