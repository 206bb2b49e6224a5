// SPDX-License-Identifier: Apache-2.0
#include "text/utf_16.h"

#include <catch2/catch.hpp>

using namespace resolute;
using namespace std::string_view_literals;

TEST_CASE("UTF-16 of both byte orders, with its mark and without") {
    for (const auto bytes : {"\xFF\xFE\xE9\0\x3D\xD8\xA7\xDC"sv, "\xFE\xFF\0\xE9\xD8\x3D\xDC\xA7"sv}) {
        CHECK(begins_utf_16(bytes));
        CHECK(utf_16_to_utf_8(bytes) == "é\U0001F4A7");
    }
    CHECK(begins_utf_16("T\0"sv));
    CHECK(utf_16_to_utf_8("T\0\x3D\xD8h\0\n"sv) == "T\uFFFDh");
    CHECK(begins_utf_16("\0T"sv));
    CHECK(utf_16_to_utf_8("\0T"sv) == "T");
    CHECK_FALSE(begins_utf_16("The"));
    CHECK_FALSE(begins_utf_16("\0\0"sv));
    CHECK_FALSE(begins_utf_16(""));
}
