// SPDX-License-Identifier: Apache-2.0
#include "rules/tokens.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "rules/vocabulary.h"
#include "text/utf8.h"

using namespace resolute;
using rules::Token;

namespace {

model::Prose prose_of(std::string_view text) {
    model::Prose prose;
    prose.text = text;
    model::Run run;
    run.text = text;
    prose.pieces.push_back({0, run});
    return prose;
}

std::vector<Token> tokens_of(const model::Prose& prose) {
    rules::CutTexts cut;
    cut.add(prose);
    const auto found = cut.tokens(0);
    return {found.begin(), found.end()};
}

/// One letter for each token: w word, n number, h Chinese characters, s space, l line, m mark, o odd.
std::string kinds(std::string_view text) {
    std::string letters;
    for (const auto& token : tokens_of(prose_of(text)))
        letters += "wnhslmo."[static_cast<std::size_t>(token.kind)];
    return letters;
}

}  // namespace

TEST_CASE("text is cut into words, numbers, spaces and marks") {
    CHECK(kinds("of 5 May,") == "wsnswm");
    CHECK(kinds("\tl’État (№ 7)") == "lwmwsmmsnm");
    CHECK(kinds("第75届") == "hnh");
    CHECK(kinds("a\u200Bb\u00AD") == "wowo");
    CHECK(kinds("تسلّم، 5") == "wmsn");
    CHECK(kinds("") == "");
}

TEST_CASE("a word knows its scripts") {
    const auto mixed = prose_of("Уcтав");
    const auto found = tokens_of(mixed);
    REQUIRE(found.size() == 1);
    CHECK(found[0].scripts == (Token::latin | Token::cyrillic | Token::capital));
    CHECK(tokens_of(prose_of("États"))[0].scripts == (Token::latin | Token::capital));
}

TEST_CASE("a word knows of capitals behind its first letter") {
    const auto has = [](std::string_view word) { return tokens_of(prose_of(word)).at(0).inner_capital; };
    for (const std::string_view word : {"tranSition", "ÉTATS", "étAt", "étÉ", "междуНародное", "дА"})
        CHECK(has(word));
    for (const std::string_view word :
         {"transition", "États", "Россия", "Нет", "السلام", "中文", "the UNited"})
        CHECK(!has(word));
    CHECK(tokens_of(prose_of("the UNited")).at(2).inner_capital);
}

TEST_CASE("what stands among tokens is told of each text") {
    rules::CutTexts cut;
    for (const std::string_view text : {"Of 5  May,", "", "第75届\u200B", "да \n (7)"})
        cut.add(prose_of(text));
    CHECK(cut.kinds(0).space_in_row);
    CHECK(cut.kinds(0).scripts == (Token::latin | Token::capital));
    CHECK(std::ranges::equal(cut.kinds(0).numbers, std::vector{2u}));
    CHECK(std::ranges::equal(cut.kinds(0).marks, std::vector{5u}));
    CHECK(cut.tokens(1).empty());
    CHECK(cut.kinds(1).marks.empty());
    CHECK(cut.kinds(2).han);
    CHECK(cut.kinds(2).odd);
    CHECK(std::ranges::equal(cut.kinds(2).numbers, std::vector{1u}));
    CHECK(!cut.kinds(3).space_in_row);  // a line's end stands in it
    CHECK(cut.kinds(3).scripts == Token::cyrillic);
    CHECK(std::ranges::equal(cut.kinds(3).marks, std::vector{2u, 4u}));
}

TEST_CASE("a replacement takes over the capitals") {
    CHECK(rules::with_case_of("Labor", "labour") == "Labour");
    CHECK(rules::with_case_of("LABOR", "labour") == "LABOUR");
    CHECK(rules::with_case_of("labor", "labour") == "labour");
    CHECK(rules::with_case_of("PREVENCION", "prevención") == "PREVENCIÓN");
}

TEST_CASE("text is cut alike in one piece and in a piece for each character") {
    const std::vector<std::string> characters{"a",  "word", "B", " ",      "  ", "\n",     "7",       ",",
                                              "é",  "É",    "ж", "Россия", "ع",  "ّ",       "،",       "中",
                                              "文", "㈡",   "’", "-",      "٣",  "\u200B", "中文大会"};
    std::mt19937 random(11);
    for (int i = 0; i < 1000; ++i) {
        std::string text;
        for (auto count = random() % 20; count > 0; --count) text += characters[random() % characters.size()];
        auto apart = prose_of(text);
        const auto run = apart.pieces.front().run;
        apart.pieces.clear();
        for (std::uint32_t at = 0; at < text.size(); at += character_at(text, at).length)
            apart.pieces.push_back({at, run});
        const auto whole = tokens_of(prose_of(text)), pieces = tokens_of(apart);
        INFO(text);
        REQUIRE(std::ranges::equal(whole, pieces, [](const Token& a, const Token& b) {
            return a.kind == b.kind && a.scripts == b.scripts && a.inner_capital == b.inner_capital &&
                   a.begin == b.begin && a.end == b.end && a.code == b.code;
        }));
    }
}
