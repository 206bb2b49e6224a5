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

/// One letter for each token: w word, n number, h Chinese characters, s space, l line, m mark, o odd.
std::string kinds(std::string_view text) {
    std::string letters;
    for (const auto& token : rules::tokens(prose_of(text)))
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
    const auto found = rules::tokens(mixed);
    REQUIRE(found.size() == 1);
    CHECK(found[0].scripts == (Token::latin | Token::cyrillic | Token::capital));
    CHECK(rules::tokens(prose_of("États"))[0].scripts == (Token::latin | Token::capital));
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
        const auto whole = rules::tokens(prose_of(text)), pieces = rules::tokens(apart);
        INFO(text);
        REQUIRE(std::ranges::equal(whole, pieces, [](const Token& a, const Token& b) {
            return a.kind == b.kind && a.scripts == b.scripts && a.begin == b.begin && a.end == b.end &&
                   a.code == b.code;
        }));
    }
}
