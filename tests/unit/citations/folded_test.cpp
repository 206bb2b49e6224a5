// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <random>

#include "citations/folded.h"
#include "citations/language.h"
#include "citations/scanner.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::citations;

TEST_CASE("a folded text leads back to its bytes") {
    struct Row {
        std::string_view source, folded;
    };
    const Row rows[] = {
        {"plain text", "plain text"},
        {"a\u00a0b\u202fc\td\n e", "a b c d e"},
        {"a  \u00a0 b", "a b"},
        {"A\u2011B\u2010C–D", "A-B-C–D"},
        {"l’homme", "l'homme"},
        {"Ａ／７７（１）", "A/77(1)"},
        {"٢٠٢٣", "2023"},
        {"A/77\u200f/1\u200b", "A/77/1"},
        {"تسلّم", "تسلم"},
        {"\xff?", "??"},
        {"", ""},
    };
    for (const auto& row : rows) {
        INFO(row.source);
        const Folded folded(row.source);
        CHECK(folded.text() == row.folded);
        const auto size = static_cast<std::uint32_t>(row.source.size());
        for (std::size_t begin = 0; begin <= folded.text().size(); ++begin)
            for (std::size_t end = begin; end <= folded.text().size(); ++end) {
                const Span span = folded.original(begin, end);
                CHECK(span.begin <= span.end);
                CHECK(span.end <= size);
            }
    }
    // Marks without width at the edges stay outside.
    CHECK(Folded("\u200fA/1\u200f.").original(0, 3) == Span{3, 6});
    CHECK(Folded("x\u00a0\u00a0y").original(2, 3) == Span{5, 6});
    CHECK(Folded("x\u00a0\u00a0y").original(1, 2) == Span{1, 5});
}

TEST_CASE("small letters keep their length") {
    CHECK(lower("ABC Éé ÀÞ× ЖЁж ΑΩ 中文 \xff") == "abc éé àþ× жёж αω 中文 \xff");
}

TEST_CASE("letters are made small wherever they stand in a text") {
    const std::vector<std::string> characters{"a", "Z", "@", "[", " ", "7",  "É",  "×", "Ω",
                                              "Ж", "ж", "Ё", "р", "ع", "中", "㈡", "“", "\xff"};
    std::mt19937 random(5);
    for (int i = 0; i < 2000; ++i) {
        std::string text, expected;
        for (auto count = random() % 30; count > 0; --count) {
            const auto& each = characters[random() % (i % 2 == 0 ? characters.size() : 9)];
            text += each;
            expected += lower(each);
        }
        INFO(text);
        REQUIRE(lower(text) == expected);
    }
}

TEST_CASE("roman numerals") {
    for (int n = 1; n <= 399; ++n) CHECK(roman_value(roman(n)) == n);
    for (const std::string_view wrong : {"", "IIII", "VX", "IC", "MM", "ix", "XXXXXXXXXXXXXX"})
        CHECK(roman_value(wrong) == 0);
    CHECK(roman(0).empty());
    CHECK(roman(400).empty());
}

TEST_CASE("codes of languages") {
    for (const auto language : all_languages) CHECK(language_from_code(code(language)) == language);
    CHECK(language_from_code("ch") == Language::zh);
    CHECK(language_from_code("sp") == Language::es);
    CHECK(language_from_code("RUS") == Language::ru);
    CHECK(language_from_code("fr-CH") == Language::fr);
    CHECK_FALSE(language_from_code("de"));
    CHECK_FALSE(language_from_code(""));
}

TEST_CASE("spaces fold wherever they stand") {
    // Eight bytes are looked at in one: each place of the spaces among them is another case.
    for (std::size_t before = 0; before < 20; ++before)
        for (const std::string_view space : {" ", "  ", "\n  ", "\t", "\u00A0", " \u00A0", "   "})
            for (const std::string_view behind : {"b", "b c", "й", "ف", "议", "bbbbbbbbbbbbbbbb c"}) {
                const auto text = cat(std::string(before, 'a'), space, behind);
                const Folded folded(text);
                CHECK(folded.text() == cat(std::string(before, 'a'), ' ', behind));
                const auto last = folded.original(before + 1, before + 2);
                CHECK(last.begin == before + space.size());
            }
}

TEST_CASE("a text folds as its characters do, but for spaces in a row") {
    const std::vector<std::string> characters{
        "a",           "Many words", " ",      "\u00a0", "7",  "É",    "Ω",    "Ж",
        "Генеральная", "ع",          "\u0651", "٣",      "中", "大会", "㈡",   "’",
        "“",           "\u2011",     "\u202f", "\u00ad", "\t", "\xff", "\xd0", "\xe4\xb8"};
    std::mt19937 random(17);
    for (int i = 0; i < 2000; ++i) {
        std::string text, expected;
        for (auto count = random() % 24; count > 0; --count)
            text += characters[random() % (i % 2 == 0 ? characters.size() : 6)];
        for (std::size_t at = 0; at < text.size();) {
            const auto length = character_at(text, at).length;
            const Folded folded(std::string_view(text).substr(at, length));
            const auto one = folded.text();
            if (one != " " || !expected.ends_with(' ')) expected += one;
            at += length;
        }
        INFO(text);
        REQUIRE(Folded(text).text() == expected);
        REQUIRE(Folded(text).lowered() == lower(expected));
    }
}
