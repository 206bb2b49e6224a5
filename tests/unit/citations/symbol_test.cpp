// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "citations/symbol.h"
#include "citations/symbol_spelling.h"

using namespace resolute;
using namespace resolute::citations;
using enum SymbolKind;

namespace {

std::string spelled(std::string_view text) {
    const auto symbol = parse_symbol(text);
    return symbol ? to_string(*symbol) : "none";
}

}  // namespace

TEST_CASE("every series has its kind") {
    struct Row {
        std::string_view text;
        SymbolKind kind;
    };
    const Row rows[] = {
        {"A/RES/78/11", ga_resolution},
        {"A/RES/ES-11/1", ga_resolution},
        {"A/RES/S-20/2", ga_resolution},
        {"A/RES/217 A (III)", ga_resolution},
        {"A/RES/3201 (S-VI)", ga_resolution},
        {"A/RES/2252 (ES-V)", ga_resolution},
        {"A/RES/3411 A and B (XXX)", ga_resolution},
        {"A/RES/75/252 A and B", ga_resolution},
        {"A/DEC/76/402", ga_decision},
        {"A/HRC/RES/57/10", hrc_resolution},
        {"A/HRC/RES/S-18/1", hrc_resolution},
        {"A/HRC/DEC/17/120", hrc_decision},
        {"A/HRC/PRST/OS/12/1", hrc_statement},
        {"A/HRC/57/L.5", hrc_draft},
        {"A/HRC/22/17/Add.4", hrc_document},
        {"A/HRC/WG.6/37/AFG/1", hrc_document},
        {"A/HRC/EMRIP/2023/3", hrc_document},
        {"A/C.3/78/L.26", ga_committee_draft},
        {"A/C.6/64/SR.12", ga_committee_record},
        {"A/C.6/64/SR.1–28/Corrigendum", ga_committee_record},
        {"A/C.5/77/16", ga_committee_document},
        {"A/C.2/77/CRP.3", ga_committee_document},
        {"A/SPC/31/L.5", ga_committee_draft},
        {"A/78/L.10", ga_draft},
        {"A/ES-11/L.1", ga_draft},
        {"A/78/PV.40", ga_meeting},
        {"A/77/PV.56 (Resumption 1)", ga_meeting},
        {"A/77/481-S/2022/722", ga_document},
        {"A/58/161", ga_document},
        {"A/46/634/Rev.1/Corr.1", ga_document},
        {"A/76/6 (Sect. 3)/Add.1", ga_document},
        {"A/ES-10/273/Corr.1", ga_document},
        {"A/INF/75/3", ga_document},
        {"A/2170", ga_document},
        {"A/PV.2400", ga_meeting},
        {"A/L.785", ga_draft},
        {"A/C.3/L.1234/Rev.1", ga_committee_draft},
        {"A/CONF.157/24 (Part I)", ga_conference},
        {"A/CONF.157/24 (Part I)/Corr.1", ga_conference},
        {"A/CONF.223/2024/PC/L.1", ga_conference},
        {"A/AC.198/2020/2", ga_ad_hoc_committee},
        {"A/AC.105/C.2/112", ga_ad_hoc_committee},
        {"A/AC.109/L.1", ga_ad_hoc_committee},
        {"A/CN.4/L.779", ga_commission},
        {"A/CN.9/WG.II/WP.5", ga_commission},
        {"S/RES/1325 (2000)", sc_resolution},
        {"S/PRST/2015/1", sc_statement},
        {"S/2023/507", sc_document},
        {"S/26560", sc_document},
        {"S/Agenda/8979", sc_document},
        {"S/PV.7813", sc_meeting},
        {"S/PV.7813 (Resumption 1)/Corr.1", sc_meeting},
        {"S/AC.51/2019/1", sc_committee},
        {"S/INF/69", sc_compilation},
        {"E/RES/2003/20", ecosoc_resolution},
        {"E/RES/1503 (XLVIII)", ecosoc_resolution},
        {"E/DEC/2003/201", ecosoc_decision},
        {"E/2023/L.5", ecosoc_draft},
        {"E/2023/30-E/CN.15/2023/15", ecosoc_document},
        {"E/5969", ecosoc_document},
        {"E/CN.4/2003/85", ecosoc_commission},
        {"E/CN.4/Sub.2/2000/46", ecosoc_commission},
        {"E/CN.4/1408", ecosoc_commission},
        {"E/CN.7/RES/55/1", ecosoc_commission},
        {"E/FFDF/2020/3", ecosoc_body},
        {"E/C.12/GC/21", ecosoc_body},
        {"ST/SGB/2016/6", secretariat},
        {"ST/SGB/2013/4/Amend.1", secretariat},
        {"T/RES/2183 (LIII)", trusteeship},
        {"CRC/C/GC/24", treaty_body},
        {"CRPD/C/PRK/Q/1", treaty_body},
        {"FCCC/CP/2015/10/Add.1", other_body},
        {"UNEP/EA.4/Res.1", other_body},
        {"WT/MIN(15)/42-WT/L/977", other_body},
        {"GOV/INF/2011/10-GC(55)/INF/9", other_body},
        {"ICCD/COP(14)/23/Add.1", other_body},
        {"WHA57/2004/REC/1", other_body},
        {"NPT/CONF.2000/28 (Parts I and II)", other_body},
        {"EX.CL/Dec.263 (VIII)", other_body},
        {"INFCIRC/254/Rev.9/Part 2", other_body},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto symbol = parse_symbol(row.text);
        REQUIRE(symbol);
        CHECK(symbol->kind == row.kind);
        CHECK(spelled(to_string(*symbol)) == to_string(*symbol));
    }
}

TEST_CASE("what is no symbol, or not spelled as one") {
    for (const std::string_view text : {"",
                                        "A",
                                        "A/",
                                        "/",
                                        "A/77",
                                        "A//Add.2",
                                        "A/77/",
                                        "A/77/L45",
                                        "A/77/L.",
                                        "S/Res/2216 (2015)",
                                        "S/RES/1325",
                                        "S/RES/1325 (1825)",
                                        "A/RES/58/143.",
                                        "a/res/58/143",
                                        "A/RES58/143",
                                        "HIV/AIDS",
                                        "SPLM/A-IO",
                                        "A/HCR/47/25",
                                        "A/77/Add.23",
                                        "A/RES/217 A (IIII)",
                                        "A/RES/58/1430",
                                        "S/DEC/1",
                                        "A/1/2/3/4/5/6/7/8/9/1/2/3/4/5/6/7/8/9",
                                        "А/77/1",
                                        "A/77/1 ",
                                        "GC(/1",
                                        "A/58/161 and Add.1",
                                        "T/PCCs"}) {
        INFO(text);
        CHECK(spelled(text) == "none");
    }
}

TEST_CASE("fields of a symbol") {
    auto symbol = parse_symbol("A/RES/75/252 A and B");
    REQUIRE(symbol);
    CHECK(symbol->series == "RES");
    CHECK(symbol->session == SessionNumber{SessionNumber::Kind::regular, 75, false});
    CHECK(symbol->number == 252);
    CHECK(symbol->parts == "AB");

    symbol = parse_symbol("A/RES/3201 (S-VI)");
    REQUIRE(symbol);
    CHECK(symbol->session == SessionNumber{SessionNumber::Kind::special, 6, true});
    CHECK(symbol->number == 3201);

    symbol = parse_symbol("S/RES/1325 (2000)");
    REQUIRE(symbol);
    CHECK(symbol->year == 2000);
    CHECK(symbol->number == 1325);

    symbol = parse_symbol("A/C.3/77/L.45/Rev.1/Add.2");
    REQUIRE(symbol);
    CHECK(symbol->organ() == "A");
    CHECK(symbol->body == "C.3");
    CHECK(symbol->series == "L.");
    CHECK(symbol->session.number == 77);
    CHECK(symbol->number == 45);
    CHECK(symbol->modifiers ==
          std::vector<Modifier>{{Modifier::Kind::revision, 1, 1}, {Modifier::Kind::addendum, 2, 2}});

    symbol = parse_symbol("A/CONF.157/24 (Part I)");
    REQUIRE(symbol);
    CHECK(symbol->body == "CONF.157");
    CHECK(symbol->bracket == "Part I");

    symbol = parse_symbol("A/77/481-S/2022/722");
    REQUIRE(symbol);
    REQUIRE(symbol->joined.size() == 1);
    CHECK(symbol->joined[0].kind == sc_document);
    CHECK(symbol->joined[0].year == 2022);

    symbol = parse_symbol("E/CN.4/2003/85");
    REQUIRE(symbol);
    CHECK(symbol->year == 2003);
    CHECK(symbol->number == 85);
}

TEST_CASE("the right spelling") {
    CHECK(spelled("S/RES/1325(2000)") == "S/RES/1325 (2000)");
    CHECK(spelled("S/RES/1325\u00a0(2000)") == "S/RES/1325 (2000)");
    CHECK(spelled("A/RES/72/266B") == "A/RES/72/266 B");
    CHECK(spelled("A/RES/217A(III)") == "A/RES/217 A (III)");
    CHECK(spelled("A/RES/75/252 A and B") == "A/RES/75/252 A-B");
    CHECK(spelled("A/RES/31/406 A to E") == "A/RES/31/406 A-E");
    CHECK(spelled("A/RES/60/1 A, C and D") == "A/RES/60/1 A, C and D");
    CHECK(spelled("A/77/481–S/2022/722") == "A/77/481-S/2022/722");
    CHECK(spelled("A/77/481\u2011S/2022/722") == "A/77/481-S/2022/722");
    CHECK(spelled("A/76/6(Sect.3)/Add.1") == "A/76/6 (Sect. 3)/Add.1");
    CHECK(spelled("A/58/161/Add.1-4") == "A/58/161/Add.1–4");
    const auto same = [](std::string_view a, std::string_view b) {
        return equivalent(guess_symbol(a).value(), guess_symbol(b).value());
    };
    CHECK(same("A/RES/75/252 A and B", "A/RES/75/252a-b"));
    CHECK(same("A/hrc/RES/27/22", "A/HRC/RES/27/22"));
    CHECK(same("A/62/20(Supp)", "A/62/20"));
    CHECK_FALSE(same("A/RES/75/252 A", "A/RES/75/252 B"));
    CHECK_FALSE(guess_symbol("no symbol"));
}

TEST_CASE("symbols in running text") {
    struct Row {
        std::string_view text;
        std::vector<std::string_view> found;
    };
    const Row rows[] = {
        {"[on the report of the Third Committee (A/57/556/Add.1)]", {"A/57/556/Add.1"}},
        {"⁶ A/CONF.157/24 (Part I), chap. III.", {"A/CONF.157/24 (Part I)"}},
        {"See S/2023/507; A/78/L.10.", {"S/2023/507", "A/78/L.10"}},
        {"E/CN.4/2003/85 and Add.1 and Add.1/Corr.1, Add.2.",
         {"E/CN.4/2003/85", "Add.1", "Add.1/Corr.1", "Add.2"}},
        {"E/CN.4/2005/85 and Corr.1 and Add.1–4.", {"E/CN.4/2005/85", "Corr.1", "Add.1–4"}},
        {"见A/78/1和S/2023/5。", {"A/78/1", "S/2023/5"}},
        {"انظر A/76/83\u200f-S/2021/487\u200f، و A/77/1.", {"A/76/83\u200f-S/2021/487", "A/77/1"}},
        {"См. A/75/982\u2011S/2021/651, приложение.", {"A/75/982\u2011S/2021/651"}},
        {"HIV/AIDS, A/B testing, xA/77/1, A/77/1b and 3/4", {}},
        {"resolution S/RES/2216\u00a0(2015) was", {"S/RES/2216\u00a0(2015)"}},
        {"A/75/389, A/75/389/Add.1 and A/75/389/Corr.1", {"A/75/389", "A/75/389/Add.1", "A/75/389/Corr.1"}},
        {"(UNEP/EA.5/Res.14).", {"UNEP/EA.5/Res.14"}},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        std::vector<std::string_view> found;
        for (const auto& one : find_symbols(row.text))
            found.push_back(row.text.substr(one.span.begin, one.span.size()));
        CHECK(found == row.found);
    }
    const auto shortened = find_symbols("A/58/161/Rev.1 and Add.1");
    REQUIRE(shortened.size() == 2);
    CHECK(shortened[1].shortened);
    CHECK(to_string(shortened[1].symbol) == "A/58/161/Add.1");
}

TEST_CASE("a symbol made of numbers") {
    const SessionNumber session{SessionNumber::Kind::regular, 58, false};
    CHECK(to_string(*make_symbol(ga_resolution, session, 0, 143)) == "A/RES/58/143");
    CHECK(to_string(*make_symbol(ga_resolution, {SessionNumber::Kind::regular, 3, true}, 0, 217, "A")) ==
          "A/RES/217 A (III)");
    CHECK(to_string(*make_symbol(ga_resolution, {SessionNumber::Kind::emergency, 10, false}, 0, 15)) ==
          "A/RES/ES-10/15");
    CHECK(to_string(*make_symbol(sc_resolution, {}, 2000, 1325)) == "S/RES/1325 (2000)");
    CHECK(to_string(*make_symbol(ecosoc_decision, {}, 2003, 201)) == "E/DEC/2003/201");
    CHECK_FALSE(make_symbol(sc_resolution, {}, 0, 1325));
    CHECK_FALSE(make_symbol(ga_draft, session, 0, 1));
}

TEST_CASE("a symbol put together is the one that is read") {
    using Kind = SessionNumber::Kind;
    for (const auto kind : {ga_resolution, ga_decision, hrc_resolution, hrc_decision, hrc_statement,
                            sc_resolution, sc_statement, ecosoc_resolution, ecosoc_decision, ga_draft})
        for (const auto session : {Kind::none, Kind::regular, Kind::special, Kind::emergency})
            for (const int of : {0, 1, 75, 99, 100, 199, 200})
                for (const int year : {0, 1945, 1946, 2003, 2099, 2100})
                    for (const int number : {0, 1, 157, 999, 1000, 99'999, 100'000})
                        for (const std::string_view parts : {"", "A", "AB"}) {
                            const auto made = make_symbol(kind, {session, of, false}, year, number, parts);
                            if (!made) continue;
                            const auto text = to_string(*made);
                            CHECK(parse_symbol(text));
                            // With words behind, nothing is told from the shape of the whole.
                            const auto found = find_symbols(text + " x");
                            REQUIRE(found.size() == 1);
                            const auto* read = &found.front().symbol;
                            CHECK(read->kind == made->kind);
                            CHECK(read->components == made->components);
                            CHECK(read->body == made->body);
                            CHECK(read->series == made->series);
                            CHECK(read->session == made->session);
                            CHECK(read->year == made->year);
                            CHECK(read->number == made->number);
                            CHECK(read->parts == made->parts);
                        }
    CHECK(make_symbol(ga_resolution, {Kind::regular, 75, false}, 0, 157));
    CHECK_FALSE(make_symbol(ga_resolution, {Kind::regular, 200, false}, 0, 157));
    CHECK_FALSE(make_symbol(ga_resolution, {Kind::special, 100, false}, 0, 1));
    CHECK_FALSE(make_symbol(ga_resolution, {Kind::regular, 75, false}, 0, 1000));
    CHECK_FALSE(make_symbol(sc_resolution, {}, 1945, 1));
    CHECK_FALSE(make_symbol(ecosoc_resolution, {Kind::regular, 5, false}, 0, 1));
}
