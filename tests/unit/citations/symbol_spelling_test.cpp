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
