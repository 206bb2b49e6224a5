// SPDX-License-Identifier: Apache-2.0
#include "layout/headings.h"

#include <catch2/catch.hpp>

using namespace resolute::layout;

namespace {

Pieces words(std::string_view text, bool italic = false) {
    Piece piece;
    piece.text = text;
    piece.italic = italic;
    return {piece};
}

}  // namespace

TEST_CASE("sections are counted in Roman, Chinese and Arabic") {
    for (const auto* number : {"I", "XIV", "十四", "二十一", "أولا", "ثانياً", "ثالثًا", "رابع عشر"})
        CHECK(numbers_section(number));
    for (const auto* other : {"", "A", "Iran", "第十四", "一般事项", "أول", "ثاني أكسيد", "ثالثا النظام"})
        CHECK_FALSE(numbers_section(other));
}

TEST_CASE("a clause without a sign at its end reads as a heading") {
    CHECK(reads_as_heading(words("Measures")));
    CHECK(reads_as_heading(words("Mission effectiveness", true)));
    CHECK(reads_as_heading(words("人权，包括儿童保护")));
    CHECK(reads_as_heading(words("Deuxième partie")));
    CHECK_FALSE(reads_as_heading(words("")));
    CHECK_FALSE(reads_as_heading(words("Decides to remain seized of the matter;")));
    CHECK_FALSE(reads_as_heading(words("大会决定继续处理此案。")));
    CHECK_FALSE(reads_as_heading(words("and its follow-up")));
    CHECK_FALSE(reads_as_heading(words("上午10时至下午1时；下午4时至7时")));
    CHECK_FALSE(reads_as_heading(words(std::string(201, 'A'))));
    auto opened = words("Recalling", true);
    opened.push_back(words(" its resolution").front());
    CHECK_FALSE(reads_as_heading(opened));
}

TEST_CASE("styles of the word processor for headings have a letter for place and language") {
    const auto style = [](std::string_view name) {
        return resolute::model::Attributes{{"class", std::string(name), {}}};
    };
    CHECK(is_large_heading_class(style("HCH")));
    CHECK(is_large_heading_class(style("H1GC")));
    CHECK(is_minor_heading_class(style("H4")));
    CHECK(is_heading_class(style("H23GA")));
    CHECK_FALSE(is_large_heading_class(style("H23")));
    CHECK_FALSE(is_heading_class(style("SingleTxtG")));
    CHECK_FALSE(is_heading_class({}));
}
