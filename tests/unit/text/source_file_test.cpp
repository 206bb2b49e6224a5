// SPDX-License-Identifier: Apache-2.0
#include "text/source_file.h"

#include <catch2/catch.hpp>
#include <random>

#include "text/utf8.h"

using namespace resolute;

TEST_CASE("lines end at LF, CRLF and a lone CR") {
    const SourceFile file("f", "one\ntwo\r\nthree\rfour");
    REQUIRE(file.line_count() == 4);
    for (std::uint32_t i = 0; i < 4; ++i)
        CHECK(file.slice(file.line(i)) == std::vector<std::string>{"one", "two", "three", "four"}[i]);
    CHECK(SourceFile("empty", "").line_count() == 1);
    CHECK(SourceFile("f", "a\n").line_count() == 2);
    CHECK(SourceFile("f", "a\r").line_count() == 2);
    const SourceFile longer("f", std::string(40, 'a') + "\r\n" + std::string(15, 'b') + "\r\r\nc");
    REQUIRE(longer.line_count() == 4);
    CHECK(longer.slice(longer.line(1)) == std::string(15, 'b'));
    CHECK(longer.slice(longer.line(2)).empty());
    CHECK(longer.slice(longer.line(3)) == "c");
}

TEST_CASE("columns count what they are asked to count") {
    const SourceFile file("f", "x\né𝄞z");  // 2 + 4 bytes before z
    const auto z = static_cast<std::uint32_t>(file.text().find('z'));
    CHECK(file.position(z, Columns::bytes) == Position{1, 6});
    CHECK(file.position(z, Columns::utf16) == Position{1, 3});
    CHECK(file.position(z, Columns::characters) == Position{1, 2});
    for (const auto unit : {Columns::bytes, Columns::utf16, Columns::characters})
        CHECK(file.offset(file.position(z, unit), unit) == z);
    CHECK(file.offset({1, 2}, Columns::utf16) == z - 4);  // in the middle of a pair: before it
    CHECK(file.offset({0, 99}, Columns::bytes) == 1);
    CHECK(file.offset({9, 0}, Columns::bytes) == file.text().size());
    CHECK(file.position(999, Columns::bytes) == Position{1, 7});
}

TEST_CASE("columns of a long line are those counted from its beginning") {
    std::string text = "ш\n";
    for (int i = 0; i < 3000; ++i) text += i % 7 == 0 ? "😀" : i % 3 == 0 ? "中" : "ab";
    const auto end = text.size();
    text += "\r\nlast";
    const SourceFile file("f", text);
    Position bytes{1, 0}, utf16{1, 0}, characters{1, 0};
    for (std::size_t at = 3; at < end;) {
        REQUIRE(file.position(static_cast<std::uint32_t>(at), Columns::bytes) == bytes);
        REQUIRE(file.position(static_cast<std::uint32_t>(at), Columns::utf16) == utf16);
        REQUIRE(file.position(static_cast<std::uint32_t>(at), Columns::characters) == characters);
        const auto character = character_at(text, at);
        at += character.length;
        bytes.column += static_cast<std::uint32_t>(character.length);
        utf16.column += character.code >= 0x10000 ? 2 : 1;
        ++characters.column;
    }
    CHECK(file.position(static_cast<std::uint32_t>(end + 2), Columns::utf16) == Position{2, 0});
}

TEST_CASE("a byte-order mark is set aside and bytes that are not UTF-8 are counted") {
    const auto marked = SourceFile::from_bytes("f", "\xEF\xBB\xBFtext");
    CHECK(marked.byte_order_mark());
    CHECK(marked.text() == "text");
    const auto broken = SourceFile::from_bytes("f",
                                               "a\xFF"
                                               "b\xC3(\xED\xA0\x80");
    CHECK(broken.text() == "a?b?(???");
    CHECK(broken.ill_formed() == std::vector<std::uint32_t>{1, 3, 5, 6, 7});
}

TEST_CASE("bytes that are not UTF-8 are found wherever they stand") {
    const std::vector<std::string> pieces{
        "abc", "a", " ",    "ш",    "عربي",     "привет",   "中文",         "€",
        "é",   "😀", "\xD0", "\xB0", "\xE4\xB8", "\xC0\x80", "\xED\xA0\x80", "\xF5"};
    std::mt19937 random(6);
    for (int i = 0; i < 2000; ++i) {
        std::string bytes;
        for (auto count = random() % 24; count > 0; --count)
            bytes += pieces[random() % (i % 2 == 0 || (i % 4 == 1 && count == 7) ? pieces.size() : 9)];
        std::vector<std::uint32_t> expected;
        for (std::size_t at = 0; at < bytes.size();) {
            const auto next = character_at(bytes, at);
            if (!next.well_formed) expected.push_back(static_cast<std::uint32_t>(at));
            at += next.length;
        }
        INFO(bytes);
        const auto decoded = decode_utf8(bytes);
        REQUIRE(decoded.ill_formed == expected);
        for (const auto at : expected) bytes[at] = '?';
        REQUIRE(decoded.text == bytes);
    }
}
