// SPDX-License-Identifier: Apache-2.0
#include "lsp/positions.h"

#include <catch2/catch.hpp>

using namespace resolute;
using lsp::Positions;

namespace {

Source source_of(std::string text) {
    return std::make_shared<SourceFile>("text", std::move(text));
}

}  // namespace

TEST_CASE("positions are those of the source, in every encoding") {
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += i % 7 == 0 ? "é𝄞\r\n" : i % 5 == 0 ? "\n" : i % 3 == 0 ? "\r" : "中 word";
    const auto source = source_of(text + std::string(5000, 'a') + "𝄞");
    for (const auto unit : {Columns::bytes, Columns::utf16, Columns::characters}) {
        const Positions positions(source, unit);
        for (std::uint32_t offset = 0; offset <= source->text().size();) {
            const auto position = source->position(offset, unit);
            CHECK(positions.position(offset) == position);
            CHECK(positions.offset(position) == source->offset(position, unit));
            offset += offset < source->text().size() ? character_at(source->text(), offset).length : 1;
        }
    }
}

TEST_CASE("what stands behind an end counts as that end") {
    const Positions positions(source_of("é𝄞x\r\nsecond"), Columns::utf16);
    CHECK(positions.offset({0, 4}) == 7);
    CHECK(positions.offset({0, 100}) == 7);
    CHECK(positions.offset({0, 4294967295}) == 7);
    CHECK(positions.offset({5, 0}) == 15);
    CHECK(positions.offset({0, 2}) == 2);  // inside 𝄞
    CHECK(Positions(source_of(""), Columns::utf16).offset({0, 1}) == 0);
}

TEST_CASE("a byte-order mark counts on the first line alone") {
    const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes("",
                                                                            "\xEF\xBB\xBF"
                                                                            "ab\ncd"));
    for (const auto& [unit, width] : {std::pair{Columns::bytes, 3u}, {Columns::utf16, 1u}}) {
        const Positions positions(source, unit);
        CHECK(positions.position(1) == Position{0, width + 1});
        CHECK(positions.offset({0, 0}) == 0);
        CHECK(positions.offset({0, width + 1}) == 1);
        CHECK(positions.position(3) == Position{1, 0});
        CHECK(positions.offset({1, 1}) == 4);
    }
}

TEST_CASE("ranges of any shape are spans") {
    const Positions positions(source_of("abc"), Columns::utf16);
    const auto span = [&](const char* json) { return positions.span(*lsp::parse_value(json)); };
    CHECK(span(R"({"start":{"line":0,"character":1},"end":{"line":0,"character":2}})") == Span{1, 2});
    CHECK(span(R"({"start":{"line":0,"character":2},"end":{"line":0,"character":1}})") == Span{2, 2});
    CHECK(span(R"({"start":{"line":-1,"character":-5},"end":{"line":99999999999,"character":1}})") ==
          Span{0, 3});
    CHECK(span("[]") == Span{0, 0});
}
