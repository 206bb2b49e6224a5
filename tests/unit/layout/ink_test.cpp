// SPDX-License-Identifier: Apache-2.0
#include "layout/ink.h"

#include <catch2/catch.hpp>

#include "layout/chinese.h"
#include "layout/grouped_numbers.h"
#include "layout/no_break_pairs.h"
#include "style/templates.h"

using namespace resolute;
using namespace resolute::layout;

namespace {

/// The lines of a text on a grid, parted by `/`.
std::string lines_of_text(std::string_view text, Width measure, std::string_view language = "en") {
    const auto style = style::built_in("new-york");
    const auto metric = grid_metric(*style);
    Piece piece;
    piece.text = text;
    const auto inked =
        ink({piece}, {Look{}}, metric, {.language = std::string(language), .narrowest = measure});
    std::string result;
    for (const auto& line : break_lines(inked.boxes, measure, measure, {})) {
        if (!result.empty()) result += '/';
        for (auto box = line.begin; box < line.end; ++box) result += inked.ink[box].fragment->text;
    }
    return result;
}

}  // namespace

TEST_CASE("where lines may end") {
    struct Case {
        const char* text;
        Width measure;
        const char* lines;
    };
    for (const auto& [text, measure, lines] :
         {Case{"non-governmental", 12, "non-/governmental"},
          {"non-governmental", 3, "non/-go/ver/nme/nta/l"},
          {"a -b", 3, "a/-b"},                      // a minus sign is no hyphen
          {"4–15 September", 9, "4–15/September"},  // nor is the dash of a range
          {"time- and space-saving", 9, "time- and/space-/saving"},
          {"States – all", 8, "States –/all"},
          {"on 10 May 2004", 7, "on/10 May/2004"},
          {"some 1 200 km", 7, "some/1 200/km"},
          {"see No. 7", 6, "see/No. 7"},
          {"COVID‑19", 8, "COVID‑19"},
          {"x\xC2\xA0y z", 3, "x\xC2\xA0y/z"},
          {"https://un.org/a", 9, "https:///un.org/a"},
          {"https://un.org/a", 20, "https://un.org/a"}}) {
        INFO(text);
        CHECK(lines_of_text(text, measure) == lines);
    }
}

TEST_CASE("Chinese lines end where the rules of Unicode allow") {
    CHECK(lines_of_text("大会，大会", 6, "zh") == "大会，/大会");  // no line begins with a comma
    CHECK(lines_of_text("大会2023年", 6, "zh") == "大会/2023年");
    CHECK(lines_of_text("大会", 2, "zh") == "大/会");
    CHECK(lines_of_text("大会大会 大会", 9, "zh") == "大会大/会 大会");  // not at the space
}

TEST_CASE("combining marks take no column") {
    CHECK(lines_of_text("e\xCC\x81t e\xCC\x81t", 5) == "e\xCC\x81t e\xCC\x81t");
    CHECK(lines_of_text("اعتُمد", 5) == "اعتُمد");
}

TEST_CASE("spaces that keep their words together") {
    struct Case {
        const char* text;
        std::size_t count;
    };
    for (const auto& [text, count] : {Case{"on 10 February 2004", 1},
                                      {"10 per cent", 1},
                                      {"No. 5 and nos. 6", 2},
                                      {"(para. 7)", 1},
                                      {"paragraph 12 of", 1},
                                      {"paragraph twelve", 0},
                                      {"Sales No. E.96.IV.13", 1},
                                      {"in 2004 February", 0},
                                      {"chap. I", 1},
                                      {"(see chap. IV, sect. B)", 1},
                                      {"vol. , I", 0},
                                      {"Article 12", 1},
                                      {"31 декабря", 1},
                                      {"4 أيلول/سبتمبر 2002", 1},
                                      {"19 de diciembre", 1},
                                      {"1 août", 1},
                                      {"", 0},
                                      {" ", 0},
                                      {"  5  ", 0}}) {
        INFO(text);
        CHECK(no_break_pairs(text).size() == count);
    }
}

TEST_CASE("who joins days to months means the other spaces") {
    CHECK(joins_a_date("of 19\u00a0December 2003"));
    CHECK(joins_a_date("19\u00a0de diciembre"));
    CHECK(joins_a_date("4\u00a0أيلول/سبتمبر"));
    CHECK_FALSE(joins_a_date("No.\u00a05 of 19 December\u00a02003"));
    CHECK_FALSE(joins_a_date("\u00a0December"));
    CHECK_FALSE(joins_a_date(""));
    CHECK(no_break_pairs("19 December, No. 5, 3 015 940", Pairs::numbers).size() == 2);
}

TEST_CASE("levels of direction and the order they lead to") {
    CHECK(direction_levels("abc 12", false).empty());
    const auto levels = direction_levels("ab", true);
    CHECK(levels == std::vector<std::uint8_t>{2, 2});
    CHECK(visual_order({0, 1, 1, 0}) == std::vector<std::size_t>{0, 2, 1, 3});
    CHECK(visual_order({1, 2, 2, 1}) == std::vector<std::size_t>{3, 1, 2, 0});
    CHECK(visual_order({}).empty());
}

TEST_CASE("a call stays with the Chinese word before it") {
    Piece word, call;
    word.text = "大会，";
    call.text = "1";
    call.superscript = true;
    const auto style = style::built_in("new-york");
    const auto metric = grid_metric(*style);
    const auto inked = ink({word, call}, {Look{}, Look{}}, metric, {.language = "zh", .narrowest = 80});
    REQUIRE(inked.boxes.size() == 4);
    CHECK(inked.boxes[0].after == Box::Break::allowed);
    CHECK(inked.boxes[2].after == Box::Break::none);
}

TEST_CASE("foreign words in Chinese are not parted within") {
    CHECK(lines_of_text("见A/RES/78/148", 12, "zh") == "见/A/RES/78/148");
    CHECK(lines_of_text("“COVID-19”年", 11, "zh") == "“COVID-19”/年");
}

TEST_CASE("what stands in squares, and where squares close up") {
    CHECK(stands_in_square(U'会', 0, 0));
    CHECK(stands_in_square(U'“', U'会', U'A'));
    CHECK_FALSE(stands_in_square(U'’', U'd', U'I'));
    CHECK_FALSE(stands_in_square(U'A', U'会', U'会'));
    CHECK(closes_up(U'》', U'、'));
    CHECK(closes_up(U'，', U'“'));
    CHECK(closes_up(U'《', U'〈'));
    CHECK_FALSE(closes_up(U'《', U'》'));
    CHECK_FALSE(closes_up(U'会', U'，'));
    CHECK(stands_apart(U'年', U'1'));
    CHECK_FALSE(stands_apart(U'，', U'1'));
}

TEST_CASE("paragraphs of another direction in documents that run to the left") {
    CHECK(runs_to_the_left(U'ا'));
    CHECK_FALSE(runs_to_the_left(U'A'));
    CHECK_FALSE(runs_to_the_left(U'会'));
}

TEST_CASE("numbers in groups keep their order in lines that run to the left") {
    struct Case {
        const char* text;
        std::size_t count;
        bool reversed;
    };
    for (const auto& [text, count, reversed] : {Case{"19 833 500", 1, false},
                                                {"340 979 200", 1, false},
                                                {"مجموعها 100\xC2\xA0"
                                                 "080\xC2\xA0"
                                                 "208\xC2\xA0"
                                                 "3 دولار",
                                                 1, true},
                                                {"إضافة إلى 000 523 لاجئ", 1, true},
                                                {"دفع 340 979 لاجئ", 1, true},
                                                {"مبلغ 75 000 دولار", 1, false},
                                                {"2020 300", 0, false},
                                                {"12  300", 0, false},
                                                {"12 34", 0, false},
                                                {"7", 0, false},
                                                {"", 0, false}}) {
        INFO(text);
        const auto numbers = grouped_numbers(text);
        REQUIRE(numbers.size() == count);
        if (count == 0) continue;
        CHECK(numbers.front().reversed == reversed);
        const auto levels = direction_levels(with_ordered_groups(text, numbers), true);
        const auto space = numbers.front().spaces.front();
        CHECK(levels[space - 1] == 2);
        CHECK(levels[space] == (reversed ? 1 : 2));
    }
}

TEST_CASE("words and brackets without end take no time") {
    std::string marks, brackets = "ا";
    for (int i = 0; i < 20'000; ++i) marks += "\u0651";
    for (int i = 0; i < 20'000; ++i) brackets += "(ab";
    CHECK(lines_of_text(marks, 40, "ar") == marks);
    CHECK(direction_levels(brackets, true).size() == brackets.size());
    const std::string word(5'000, 'a');
    const auto lines = lines_of_text(word, 50);
    CHECK(std::ranges::count(lines, '/') == 99);
}
