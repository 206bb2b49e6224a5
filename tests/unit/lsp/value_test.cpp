// SPDX-License-Identifier: Apache-2.0
#include "lsp/value.h"

#include <catch2/catch.hpp>

using namespace resolute::lsp;

TEST_CASE("values are read and written") {
    const std::string json = R"({"a":[1,-2,1.5,true,false,null],"b":{"c":"é\"\\\n\u0001"},"d":""})";
    const auto value = parse_value(json);
    REQUIRE(value);
    CHECK(write_value(*value) == json);
    CHECK((*value)["a"].values()[1].number() == -2);
    CHECK((*value)["b"]["c"].text() == "é\"\\\n\x01");
    CHECK((*value)["none"]["of"]["these"].is_null());
    CHECK((*value)["d"].text().empty());
}

TEST_CASE("what is no JSON is no value") {
    for (const auto* json : {"", "{", "[1,]", "{\"a\"}", "nul", "\"\xff\"", "1 2", "'a'"}) {
        INFO(json);
        CHECK(!parse_value(json));
    }
    CHECK(parse_value(std::string(value_depth_limit, '[') + std::string(value_depth_limit, ']')));
    CHECK(!parse_value(std::string(value_depth_limit + 1, '[') + std::string(value_depth_limit + 1, ']')));
    CHECK(!parse_value(std::string(1'000'000, '[')));
}

TEST_CASE("half of a pair of surrogates becomes one character of the same width") {
    CHECK(parse_value(R"("\ud83d")")->text() == "\uFFFD");
    CHECK(parse_value(R"("\udc00\ud83d\ude00\ud83d")")->text() == "\uFFFD😀\uFFFD");
    CHECK(parse_value(R"("\\ud83d \ud83d")")->text() == "\\ud83d \uFFFD");
    CHECK(!parse_value(R"("\ud8)"));
}

TEST_CASE("bytes that are not UTF-8 do not leave us") {
    CHECK(write_value(Value("a\xff"
                            "b")) ==
          "\"a\uFFFD"
          "b\"");
}
