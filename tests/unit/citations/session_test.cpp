// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "citations/ordinal.h"
#include "citations/session.h"

using namespace resolute;
using namespace resolute::citations;
using enum Language;
using Kind = SessionNumber::Kind;

TEST_CASE("ordinals in words") {
    struct Row {
        int number;
        Language language;
        OrdinalCase form;
        std::string_view words;
    };
    using enum OrdinalCase;
    const Row rows[] = {
        {1, en, nominative, "first"},
        {58, en, nominative, "fifty-eighth"},
        {60, en, nominative, "sixtieth"},
        {100, en, nominative, "one hundredth"},
        {121, en, nominative, "one hundred and twenty-first"},
        {1, fr, nominative, "première"},
        {21, fr, nominative, "vingt et unième"},
        {58, fr, nominative, "cinquante-huitième"},
        {71, fr, nominative, "soixante et onzième"},
        {78, fr, nominative, "soixante-dix-huitième"},
        {80, fr, nominative, "quatre-vingtième"},
        {81, fr, nominative, "quatre-vingt-unième"},
        {91, fr, nominative, "quatre-vingt-onzième"},
        {101, fr, nominative, "cent unième"},
        {13, es, nominative, "decimotercer"},
        {58, es, nominative, "quincuagésimo octavo"},
        {81, es, nominative, "octogésimo primer"},
        {110, es, nominative, "centésimo décimo"},
        {3, ru, nominative, "третья"},
        {13, ru, nominative, "тринадцатая"},
        {23, ru, oblique, "двадцать третьей"},
        {40, ru, nominative, "сороковая"},
        {58, ru, accusative, "пятьдесят восьмую"},
        {90, ru, nominative, "девяностая"},
        {101, ru, oblique, "сто первой"},
        {11, ar, nominative, "الحادية عشرة"},
        {78, ar, oblique, "الثامنة والسبعين"},
        {80, ar, nominative, "الثمانون"},
        {103, ar, nominative, "الثالثة بعد المائة"},
        {10, zh, nominative, "十"},
        {78, zh, nominative, "七十八"},
        {101, zh, nominative, "一百零一"},
        {110, zh, nominative, "一百一十"},
    };
    for (const auto& row : rows) {
        INFO(row.words);
        CHECK(ordinal_words(row.number, row.language, row.form) == row.words);
        CHECK(ordinal_value(row.words, row.language) == row.number);
    }
    for (const auto language : all_languages)
        for (int n = 1; n <= last_ordinal; ++n)
            CHECK(ordinal_value(ordinal_words(n, language), language) == n);
    CHECK(ordinal_words(0, en).empty());
    CHECK(ordinal_words(200, en).empty());
    CHECK_FALSE(ordinal_value("fifty-eight", en));
    CHECK(ordinal_value("Fifty-eighth", en) == 58);
    CHECK(ordinal_value("décima", es) == 10);
}

TEST_CASE("sessions in running text") {
    struct Row {
        Language language;
        std::string_view text;
        std::vector<std::string_view> found;
        std::vector<int> numbers;
        Kind kind = Kind::regular;
        bool resumed = false;
    };
    const Row rows[] = {
        {en, "to report to it at its fifty-eighth session on", {"fifty-eighth session"}, {58}},
        {en, "Fifty-seventh session", {"Fifty-seventh session"}, {57}},
        {en, "its seventy-ninth and eightieth sessions", {"seventy-ninth", "eightieth sessions"}, {79, 80}},
        {en,
         "at its resumed seventy-seventh session",
         {"seventy-seventh session"},
         {77},
         Kind::regular,
         true},
        {en, "Seventy-seventh session (resumed)", {"Seventy-seventh session"}, {77}, Kind::regular, true},
        {en,
         "the tenth emergency special session",
         {"tenth emergency special session"},
         {10},
         Kind::emergency},
        {en, "the 58th regular session", {"58th regular session"}, {58}},
        {en, "at its one hundred and twenty-first session", {"one hundred and twenty-first session"}, {121}},
        {fr, "à sa cinquante-huitième session,", {"cinquante-huitième session"}, {58}},
        {fr,
         "onzième session extraordinaire d’urgence",
         {"onzième session extraordinaire d’urgence"},
         {11},
         Kind::emergency},
        {es,
         "en su quincuagésimo octavo período de sesiones",
         {"quincuagésimo octavo período de sesiones"},
         {58}},
        {es, "57º período de sesiones", {"57º período de sesiones"}, {57}},
        {es,
         "el vigésimo tercer período extraordinario de sesiones",
         {"vigésimo tercer período extraordinario de sesiones"},
         {23},
         Kind::special},
        {ru, "на своей пятьдесят восьмой сессии", {"пятьдесят восьмой сессии"}, {58}},
        {ru,
         "Десятая чрезвычайная специальная сессия",
         {"Десятая чрезвычайная специальная сессия"},
         {10},
         Kind::emergency},
        {ru,
         "на своей возобновленной семьдесят седьмой сессии",
         {"семьдесят седьмой сессии"},
         {77},
         Kind::regular,
         true},
        {ar, "في دورتها الثامنة والسبعين بندا", {"دورتها الثامنة والسبعين"}, {78}},
        {ar,
         "الدورة الاستثنائية الطارئة العاشرة",
         {"الدورة الاستثنائية الطارئة العاشرة"},
         {10},
         Kind::emergency},
        {zh, "在第七十八届会议上", {"第七十八届会议"}, {78}},
        {zh, "第十届紧急特别会议", {"第十届紧急特别会议"}, {10}, Kind::emergency},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        std::vector<std::string_view> texts;
        std::vector<int> numbers;
        for (const auto& one : find_sessions(row.text, row.language)) {
            texts.push_back(row.text.substr(one.span.begin, one.span.size()));
            numbers.push_back(one.session.number);
            CHECK(one.session.kind == row.kind);
            CHECK(one.resumed == row.resumed);
        }
        CHECK(texts == row.found);
        CHECK(numbers == row.numbers);
    }
    CHECK(find_sessions("its session, the last session, obsession, third sessional, 3 sessions", en).empty());
}

TEST_CASE("meetings in running text") {
    struct Row {
        Language language;
        std::string_view text, found;
        int number;
        bool plenary = true, suffix_right = true;
    };
    const Row rows[] = {
        {en, "at its 77th plenary meeting, on", "77th plenary meeting", 77},
        {en, "the 9243rd meeting", "9243rd meeting", 9243, false},
        {en, "41th plenary meeting", "41th plenary meeting", 41, true, false},
        {fr, "40e séance plénière", "40e séance plénière", 40},
        {es, "40ª sesión plenaria", "40ª sesión plenaria", 40},
        {es, "Décima sesión plenaria", "Décima sesión plenaria", 10},
        {es, "en su 9243a sesión,", "9243a sesión", 9243, false},
        {ru, "40\u2011е пленарное заседание", "40\u2011е пленарное заседание", 40},
        {ru, "40-e пленарное заседание", "40-e пленарное заседание", 40, true, false},
        {ru, "на его 9243-м заседании", "9243-м заседании", 9243, false},
        {ar, "الجلسة العامة 40", "الجلسة العامة 40", 40},
        {ar, "في جلسته 9243،", "جلسته 9243", 9243, false},
        {zh, "第40次全体会议", "第40次全体会议", 40},
        {zh, "第9243次会议", "第9243次会议", 9243, false},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto found = find_meetings(row.text, row.language);
        REQUIRE(found.size() == 1);
        CHECK(row.text.substr(found[0].span.begin, found[0].span.size()) == row.found);
        CHECK(found[0].number == row.number);
        CHECK(found[0].plenary == row.plenary);
        CHECK(found[0].suffix_right == row.suffix_right);
    }
}
