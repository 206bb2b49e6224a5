// SPDX-License-Identifier: Apache-2.0
#include "rules/held.h"

#include <catch2/catch.hpp>

using namespace resolute;

namespace {

constexpr std::string_view text =
    "1. Toma nota de la resolución 70/1, настоящей резолюции, هذا القرار, 本决议 and Annex II;";

}  // namespace

TEST_CASE("the bytes of a text are those that stand in it") {
    const rules::Bytes bytes(text);
    for (int code = 0; code < 256; ++code) {
        const auto byte = static_cast<char>(code);
        CHECK(bytes.has(byte) == (text.find(byte) != std::string_view::npos));
    }
    CHECK(bytes.has_digit());
    CHECK_FALSE(bytes.is_ascii());
    CHECK(rules::Bytes("plain").is_ascii());
    CHECK_FALSE(rules::Bytes("").has_digit());
}

TEST_CASE("a phrase that stands in a text is never held to be missing") {
    const rules::Fours fours(text);
    for (std::size_t begin = 0; begin < text.size(); ++begin)
        for (std::size_t size = 0; begin + size <= text.size(); ++size)
            REQUIRE(fours.may_hold(text.substr(begin, size)));
    CHECK(fours.may_hold("ANNEX ii"));
}

TEST_CASE("most phrases that do not stand in a text are known to be missing") {
    const rules::Fours fours(text);
    for (const std::string_view phrase : {"operative paragraph", "cette résolution", "данной", "المنطوق",
                                          "这项决议", "Charter", "Annexes to"})
        CHECK_FALSE(fours.may_hold(phrase));
    CHECK_FALSE(rules::Fours("").may_hold("Charter"));
}
