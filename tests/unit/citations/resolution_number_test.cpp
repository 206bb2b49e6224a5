// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "citations/resolution_number.h"

using namespace resolute;
using namespace resolute::citations;
using enum Language;

TEST_CASE("short numbers") {
    struct Row {
        std::string_view text, right;
        NumberShape shape;
    };
    const Row rows[] = {
        {"58/143", "58/143", NumberShape::session},
        {"S-10/2", "S-10/2", NumberShape::session},
        {"ES-10/15", "ES-10/15", NumberShape::session},
        {"60/1 A", "60/1 A", NumberShape::session},
        {"75/252 A and B", "75/252 A and B", NumberShape::session},
        {"31/406 A to E", "31/406 A to E", NumberShape::session},
        {"75/245B", "75/245 B", NumberShape::session},
        {"2003/20", "2003/20", NumberShape::year},
        {"217 A (III)", "217 A (III)", NumberShape::roman},
        {"217 A(III)", "217 A (III)", NumberShape::roman},
        {"217А (III)", "217 A (III)", NumberShape::roman},
        {"3201 (S-VI)", "3201 (S-VI)", NumberShape::roman},
        {"3411 A and B (XXX)", "3411 A and B (XXX)", NumberShape::roman},
        {"1325\u00a0(2000)", "1325 (2000)", NumberShape::year_bracket},
        {"1325(2000)", "1325 (2000)", NumberShape::year_bracket},
        {"217 ألف (د-3)", "217 A (III)", NumberShape::roman},
        {"3201 (دإ-6)", "3201 (S-VI)", NumberShape::roman},
        {"دإط-10/21", "ES-10/21", NumberShape::session},
        {"دإ-19/2", "S-19/2", NumberShape::session},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto number = parse_number(row.text);
        REQUIRE(number);
        CHECK(to_string(*number) == row.right);
        CHECK(number->shape == row.shape);
    }
    CHECK_FALSE(parse_number("217А (III)")->parts_latin);
    CHECK(parse_number("1325(2000)")->space_missing);
    CHECK_FALSE(parse_number("217 A (III)")->space_missing);
    for (const std::string_view text : {"", "58", "58/", "58/1430", "300/1", "0/1", "58/143.", "58/143/1",
                                        "1325 (1825)", "1325 (IIII)", "1/CP.21", "58/143 a", "A/RES/58/143"})
        CHECK_FALSE(parse_number(text));
}

namespace {

std::string shown(std::string_view text, Span span) {
    return std::string(text.substr(span.begin, span.size()));
}

}  // namespace

TEST_CASE("citations in running text") {
    struct Row {
        Language language;
        std::string_view text, number, noun, date;
        Organ organ = Organ::none;
        bool beside = false, own = false;
    };
    using enum Organ;
    const Row rows[] = {
        {en, "Recalling its resolution 45/158 of 18\u00a0December 1990, by which", "45/158", "resolution",
         "of 18\u00a0December 1990", none, false, true},
        {en, "and Security Council resolution 1325 (2000) of 31 October 2000", "1325 (2000)", "resolution",
         "of 31 October 2000", security_council, true},
        {en, "Resolution 217 A (III).", "217 A (III)", "Resolution", ""},
        {en, "in its decision 76/402 of 5 May 2022", "76/402", "decision", "of 5 May 2022", none, false,
         true},
        {en, "requested by the Human Rights Council in paragraph 17 of its resolution 48/18", "48/18",
         "resolution", "", human_rights_council, false, true},
        {fr, "Rappelant sa résolution 45/158 du 18 décembre 1990, par laquelle", "45/158", "résolution",
         "du 18 décembre 1990", none, false, true},
        {fr, "la résolution 46/182 de l’Assemblée générale, en date du 19 décembre 1991,", "46/182",
         "résolution", ", en date du 19 décembre 1991", general_assembly, true},
        {es, "su resolución 45/158, de 18 de diciembre de 1990,", "45/158", "resolución",
         ", de 18 de diciembre de 1990", none, false, true},
        {es, "la resolución 1325 (2000) del Consejo de Seguridad, de 31 de octubre de 2000,", "1325 (2000)",
         "resolución", ", de 31 de octubre de 2000", security_council, true},
        {ru, "ссылаясь на свою резолюцию\u00a045/158 от 18\u00a0декабря 1990\u00a0года,", "45/158",
         "резолюцию", "от 18\u00a0декабря 1990\u00a0года", none, false, true},
        {ru, "резолюции Генеральной Ассамблеи 60/1", "60/1", "резолюции", "", general_assembly, true},
        {ru, "резолюцию 1325 (2000) Совета Безопасности от 31 октября 2000 года", "1325 (2000)", "резолюцию",
         "от 31 октября 2000 года", security_council, true},
        {ar, "إذ تشير إلى قرارها 45/158 المؤرخ 18 كانون الأول/ديسمبر 1990", "45/158", "قرارها",
         "المؤرخ 18 كانون الأول/ديسمبر 1990", none, false, true},
        {ar, "وقرار مجلس الأمن 1325 (2000)", "1325 (2000)", "وقرار", "", security_council, true},
        {zh, "回顾其1990年12月18日第45/158号决议", "45/158", "决议", "1990年12月18日", none, false, true},
        {zh, "安全理事会第1325(2000)号决议", "1325(2000)", "决议", "", security_council, true},
        {zh, "大会2015年9月25日第70/1号决议", "70/1", "决议", "2015年9月25日", general_assembly, true},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto found = find_numbers(row.text, row.language);
        REQUIRE(found.size() == 1);
        CHECK(shown(row.text, found[0].span) == row.number);
        CHECK(shown(row.text, found[0].noun_span) == row.noun);
        CHECK(shown(row.text, found[0].date_phrase) == row.date);
        CHECK(found[0].date.has_value() == !row.date.empty());
        CHECK(found[0].organ == row.organ);
        CHECK(found[0].organ_beside == row.beside);
        CHECK(found[0].own == row.own);
    }
}

TEST_CASE("lists of numbers") {
    const auto spelled = [](std::string_view text, Language language) {
        std::string all;
        for (const auto& one : find_numbers(text, language)) {
            all += to_string(one.number);
            if (one.date) all += (one.date_shared ? " ~" : " ") + to_iso(*one.date);
            all += one.listed ? "+; " : "; ";
        }
        return all;
    };
    CHECK(spelled("resolutions 61/245 and 61/246 of 22 December 2006", en) ==
          "61/245 ~2006-12-22; 61/246 2006-12-22+; ");
    CHECK(spelled("resolutions 242 (1967) of 22 November 1967, 338 (1973) of 22 October 1973 and 425 (1978)",
                  en) == "242 (1967) 1967-11-22; 338 (1973) 1973-10-22+; 425 (1978)+; ");
    CHECK(spelled("its resolutions 45/158 of 18 December 1990, by which it adopted the Convention, and 46/1 "
                  "of 5 May "
                  "1992",
                  en) == "45/158 1990-12-18; 46/1 1992-05-05+; ");
    CHECK(spelled("résolutions 61/245 et 61/246 A du 22 décembre 2006", fr) ==
          "61/245 ~2006-12-22; 61/246 A 2006-12-22+; ");
    CHECK(spelled("第1325(2000)、1820(2008)和1888(2009)号决议", zh) ==
          "1325 (2000); 1820 (2008)+; 1888 (2009)+; ");
    CHECK(spelled("قراراتها 61/245 و 61/246 المؤرخين 22 كانون الأول/ديسمبر 2006", ar) ==
          "61/245 ~2006-12-22; 61/246 2006-12-22+; ");
    CHECK(spelled("24/7, a ratio of 3/4, 50/50, in 2020/21, chapter 5 (2000)", en).empty());
    CHECK(spelled("the resolution adopted by 10/12 of the votes", en).empty());
}

TEST_CASE("what a number can stand for") {
    const auto read = [](std::string_view text, Organ author) {
        std::string all;
        const auto found = readings(find_numbers(text, en).at(0), author);
        for (const auto& symbol : found.symbols) all += to_string(symbol) + ";";
        return all + (found.complete ? "" : "?");
    };
    using enum Organ;
    CHECK(read("its resolution 45/158", general_assembly) == "A/RES/45/158;");
    CHECK(read("its resolution 57/10", human_rights_council) == "A/HRC/RES/57/10;");
    CHECK(read("General Assembly resolution 60/251", human_rights_council) == "A/RES/60/251;");
    CHECK(read("resolution 1325 (2000)", general_assembly) == "S/RES/1325 (2000);");
    CHECK(read("Economic and Social Council resolution 2003/20", general_assembly) == "E/RES/2003/20;");
    CHECK(read("Economic and Social Council decision 2003/201", general_assembly) == "E/DEC/2003/201;");
    CHECK(read("decision 76/402", general_assembly) == "A/DEC/76/402;?");
    CHECK(read("resolution 2200 A (XXI)", security_council) == "A/RES/2200 A (XXI);");
    CHECK(read("Commission on the Status of Women resolution 51/1", general_assembly) == "?");
    CHECK(read("the Environment Assembly, in its resolution 2/5", general_assembly) == "A/RES/2/5;?");
    CHECK(read("the Human Rights Council, in its resolution 48/18", general_assembly) ==
          "A/HRC/RES/48/18;A/RES/48/18;");
}
