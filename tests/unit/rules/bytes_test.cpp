// SPDX-License-Identifier: Apache-2.0
#include "rules/bytes.h"

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
