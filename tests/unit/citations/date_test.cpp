// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "citations/date.h"

using namespace resolute;
using namespace resolute::citations;
using enum Language;

TEST_CASE("the calendar") {
    CHECK(Date{2024, 2, 29}.valid());
    CHECK_FALSE(Date{2023, 2, 29}.valid());
    CHECK_FALSE(Date{1900, 2, 29}.valid());
    CHECK(Date{2000, 2, 29}.valid());
    CHECK_FALSE(Date{2020, 4, 31}.valid());
    CHECK_FALSE(Date{0, 1, 1}.valid());
    CHECK_FALSE(Date{}.valid());
    CHECK(Date{2003, 12, 22} < Date{2004, 1, 1});
    CHECK(days_between({2003, 12, 22}, {2004, 2, 5}) == 45);
    CHECK(days_between({2024, 3, 1}, {2024, 2, 28}) == -2);
    CHECK(days_between({1900, 1, 1}, {2000, 1, 1}) == 36524);
    CHECK(to_iso({945, 1, 2}) == "0945-01-02");
    CHECK(parse_iso("2023-11-28") == Date{2023, 11, 28});
    CHECK_FALSE(parse_iso("2023-11-2x"));
    CHECK_FALSE(parse_iso("2023-1-28"));
}

TEST_CASE("dates are read and written in six languages") {
    struct Row {
        Language language;
        std::string_view text;
        Date date;
    };
    const Row rows[] = {
        {en, "28 November 2023", {2023, 11, 28}},
        {fr, "28 novembre 2023", {2023, 11, 28}},
        {fr, "1er décembre 2023", {2023, 12, 1}},
        {es, "28 de noviembre de 2023", {2023, 11, 28}},
        {es, "1 de diciembre de 2023", {2023, 12, 1}},
        {ru, "28 ноября 2023 года", {2023, 11, 28}},
        {ar, "28 تشرين الثاني/نوفمبر 2023", {2023, 11, 28}},
        {ar, "7 حزيران/يونيه 1990", {1990, 6, 7}},
        {zh, "2023年11月28日", {2023, 11, 28}},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(format_date(row.date, row.language) == row.text);
        const auto found = parse_date(row.text, row.language);
        REQUIRE(found);
        CHECK(found->date == row.date);
        CHECK(found->form == DateForm::official);
        CHECK(found->span == Span{0, static_cast<std::uint32_t>(row.text.size())});
    }
    for (const auto language : all_languages)
        for (int month = 1; month <= 12; ++month) {
            const Date date{2003, month, 22};
            const auto found = parse_date(format_date(date, language), language);
            REQUIRE(found);
            CHECK(found->date == date);
        }
}

TEST_CASE("dates in running text") {
    struct Row {
        Language language;
        std::string_view text, found;
        Date date;
        DateForm form = DateForm::official;
        std::optional<Date> first = std::nullopt;
    };
    const Row rows[] = {
        {en, "of 18\u00a0December 1990, by which", "18\u00a0December 1990", {1990, 12, 18}},
        {en, "on November 28, 2023.", "November 28, 2023", {2023, 11, 28}, DateForm::month_first},
        {en, "the 28th November 2023", "28th November 2023", {2023, 11, 28}, DateForm::ordinal_day},
        {en, "08 November 2023", "08 November 2023", {2023, 11, 8}, DateForm::leading_zero},
        {en, "held 9–20 July 2001", "9–20 July 2001", {2001, 7, 20}, DateForm::official, Date{2001, 7, 9}},
        {en,
         "from 9 to 20 July 2001",
         "9 to 20 July 2001",
         {2001, 7, 20},
         DateForm::official,
         Date{2001, 7, 9}},
        {en,
         "26 August–4 September 2002.",
         "26 August–4 September 2002",
         {2002, 9, 4},
         DateForm::official,
         Date{2002, 8, 26}},
        {en, "of 31 April 2020", "31 April 2020", {2020, 4, 31}},
        {en, "on 2023-11-28.", "2023-11-28", {2023, 11, 28}, DateForm::iso},
        {fr, "le 28 Novembre 2023", "28 Novembre 2023", {2023, 11, 28}, DateForm::capital},
        {fr,
         "tenue du 9 au 20 juillet 2001",
         "9 au 20 juillet 2001",
         {2001, 7, 20},
         DateForm::official,
         Date{2001, 7, 9}},
        {es,
         "de 9 a 20 de julio de 2001,",
         "9 a 20 de julio de 2001",
         {2001, 7, 20},
         DateForm::official,
         Date{2001, 7, 9}},
        {ru, "от 28\u00a0ноября 2023\u00a0года,", "28\u00a0ноября 2023\u00a0года", {2023, 11, 28}},
        {ru, "от 28 ноября 2023,", "28 ноября 2023", {2023, 11, 28}, DateForm::bare_year},
        {ar, "المؤرخ 18 كانون الأول/ديسمبر 1990، الذي", "18 كانون الأول/ديسمبر 1990", {1990, 12, 18}},
        {ar, "المؤرخ 18 ديسمبر 1990", "18 ديسمبر 1990", {1990, 12, 18}, DateForm::single_name},
        {ar, "3 يونيو 2023", "3 يونيو 2023", {2023, 6, 3}, DateForm::single_name},
        {zh, "回顾2000年10月31日第1325(2000)号决议", "2000年10月31日", {2000, 10, 31}},
        {zh, "1992年6月3日至14日", "1992年6月3日至14日", {1992, 6, 14}, DateForm::official, Date{1992, 6, 3}},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto found = find_dates(row.text, row.language);
        REQUIRE(found.size() == 1);
        CHECK(row.text.substr(found[0].span.begin, found[0].span.size()) == row.found);
        CHECK(found[0].date == row.date);
        CHECK(found[0].first == row.first);
        CHECK(found[0].form == row.form);
        CHECK_FALSE(found[0].pair);
    }
    CHECK(find_dates("21 February and 29 September 2022", en).at(0).pair);
}

TEST_CASE("what is no date") {
    CHECK(find_dates("2 May, A/58/5 March 2003, 45/18 May 2003, 128 May 2003, 5 Mayors 2003, May 2003", en)
              .empty());
    CHECK(find_dates("5 May 20034, 32 July 2003, 5 July 203", en).empty());
    CHECK(find_dates("2023年13号, 2023年", zh).empty());
    CHECK_FALSE(parse_date("28 November 2023.", en));
    CHECK_FALSE(parse_date("", en));
    CHECK(month_name(13, en).empty());
}
