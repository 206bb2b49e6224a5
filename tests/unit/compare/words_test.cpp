// SPDX-License-Identifier: Apache-2.0
#include "compare/words.h"

#include <catch2/catch.hpp>
#include <string>

using namespace resolute;
using compare::Word;

namespace {

layout::Pieces plain(std::string text) {
    layout::Piece piece;
    piece.text = std::move(text);
    return {piece};
}

/// The words with bars between them.
std::string cut(std::string text) {
    std::string result;
    for (const auto& word : compare::words_of(plain(std::move(text)), {})) {
        if (!result.empty()) result += '|';
        result += word.piece.text;
    }
    return result;
}

std::vector<std::uint64_t> keys(std::string text) {
    std::vector<std::uint64_t> result;
    for (const auto& word : compare::words_of(plain(std::move(text)), {})) result.push_back(word.key);
    return result;
}

}  // namespace

TEST_CASE("words end where a reader parts them") {
    CHECK(cut("its resolution 58/143, of 2003;") == "its| |resolution| |58/143|,| |of| |2003|;");
    CHECK(cut("A/C.3/80/L.5/Rev.1.") == "A/C.3/80/L.5/Rev.1|.");
    CHECK(cut("the Secretary-General’s “report”") == "the| |Secretary-General’s| |“|report|”");
    CHECK(cut("3,500 or 10.30") == "3,500| |or| |10.30");
    CHECK(cut("l’Assemblée : oui") == "l’Assemblée| |:| |oui");
}

TEST_CASE("Chinese characters are words of their own, Latin ones among them are not") {
    CHECK(cut("回顾2003年12月22日第58/143号决议，") == "回|顾|2003|年|12|月|22|日|第|58/143|号|决|议|，");
}

TEST_CASE("Arabic words keep their vowel signs, punctuation stands apart") {
    CHECK(cut("وإذ تؤكِّد، مجدداً") == "وإذ| |تؤكِّد|،| |مجدداً");
    CHECK(keys("الـــعام") == keys("العام"));
}

TEST_CASE("spaces and hyphens of all kinds read alike") {
    CHECK(keys("22\u00A0June") == keys("22 June"));
    CHECK(keys("non\u2011binding") == keys("non-binding"));
    CHECK(keys("co\u00ADoperation\u200F") == keys("cooperation"));
    CHECK(keys("co-operation") != keys("cooperation"));
    CHECK(keys("\u200F").empty());
}

TEST_CASE("links part no words, looks do") {
    layout::Pieces pieces(3);
    pieces[0].text = "A/RES/";
    pieces[1].text = "58/143";
    pieces[1].link = "https://example.org";
    pieces[2].text = " italic";
    pieces[2].italic = true;
    const auto words = compare::words_of(pieces, {});
    REQUIRE(words.size() == 3);
    CHECK(words[0].piece.text == "A/RES/58/143");
    CHECK(words[2].piece.italic);
}

TEST_CASE("what a draft shows as deleted is not there, what it shows as inserted is") {
    layout::Pieces pieces(2);
    pieces[0].text = "old";
    pieces[0].deleted = true;
    pieces[1].text = "new";
    pieces[1].inserted = true;
    const auto words = compare::words_of(pieces, {});
    REQUIRE(words.size() == 1);
    CHECK(words[0].piece.text == "new");
    CHECK_FALSE(words[0].piece.inserted);
}

TEST_CASE("the ends of paragraphs are words, but the last") {
    const auto words = compare::words_of(std::vector{plain("a"), plain("b")}, {});
    REQUIRE(words.size() == 3);
    CHECK(words[1].sort == Word::Sort::end);
}
