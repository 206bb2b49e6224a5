// SPDX-License-Identifier: Apache-2.0
#include "text/code_page.h"

#include <catch2/catch.hpp>

using namespace resolute;

TEST_CASE("texts of Windows in languages of Western Europe and in Russian") {
    const auto french = read_code_page(
        "Rappelant les buts et principes de la Charte, L\x92\xC9tat \x97 et l\x92 \xAB ann\xE9\x65 \xBB "
        "pr\xE9\x63\xE9\x64\x65nte co\xFB\x74\x65 5 \x80");
    REQUIRE(french);
    CHECK(french->code_page == "Windows-1252");
    CHECK(french->text ==
          "Rappelant les buts et principes de la Charte, L’État — et l’ « année » précédente coûte 5 €");
    const auto russian = read_code_page(
        "\xD1\xEE\xE2\xE5\xF2 \xC1\xE5\xE7\xEE\xEF\xE0\xF1\xED\xEE\xF1\xF2\xE8, \xB9 5, \xE5\xB8");
    REQUIRE(russian);
    CHECK(russian->code_page == "Windows-1251");
    CHECK(russian->text == "Совет Безопасности, № 5, её");
}

TEST_CASE("bytes that no code page is read for") {
    CHECK_FALSE(read_code_page("\xC2\xF3\xCD\xC2\xC9 \xC2\xE0\xCD\xC7\xCD"));  // KOI8 or Chinese
    CHECK_FALSE(
        read_code_page("Recalling the caf\xC3\xA9s, the ann\xC3\xA9\x65 and one b\xFF"
                       "d byte"));
    CHECK_FALSE(read_code_page("Recalling \x01 the caf\xE9"));     // no text
    CHECK_FALSE(read_code_page("Recalling the \x81 of caf\xE9"));  // no character of the code page
}
