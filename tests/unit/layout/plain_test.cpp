// SPDX-License-Identifier: Apache-2.0
#include "layout/plain.h"

#include <catch2/catch.hpp>

using namespace resolute::layout;

namespace {

std::string with_raised(std::string before, std::string raised, bool ascii) {
    Piece text, mark;
    text.text = std::move(before);
    mark.text = std::move(raised);
    mark.superscript = true;
    return words_of(plain({text, mark}, {.ascii = ascii}, false));
}

}  // namespace

TEST_CASE("Latin script has a form in ASCII") {
    CHECK(to_ascii("“Łódź” – l’œuvre…") == "\"Lodz\" - l'oeuvre...");
    CHECK(to_ascii("repre\u0301sente") == "represente");
    CHECK(to_ascii("25 °C, 1.5°C, n° 5") == "25 deg\u00A0C, 1.5\u00A0deg\u00A0C, no 5");
    CHECK(to_ascii("½ № ﬁ \u2009\u200E☂") == "1/2 No. fi  ?");
    CHECK(to_ascii("第《5》号、Ж ق") == "第《5》号、Ж ق");
}

TEST_CASE("what is raised is never glued to the word before it") {
    CHECK(with_raised("Total", "a", false) == "Totalᵃ");
    CHECK(with_raised("Total", "a", true) == "Total\u00A0a/");
    CHECK(with_raised("nutrition", "2", false) == "nutrition²");
    CHECK(with_raised("nutrition", "2", true) == "nutrition\u00A02/");
    CHECK(with_raised("المجموع", "أ", false) == "المجموع⁽أ⁾");
}

TEST_CASE("powers and ordinals are read with what they stand behind") {
    CHECK(with_raised("10 m", "3", false) == "10 m³");
    CHECK(with_raised("10 m", "3", true) == "10 m3");
    CHECK(with_raised("2•10", "14", true) == "2*10^14");
    CHECK(with_raised("vol. 5, n", "o", false) == "vol. 5, no");
    CHECK(with_raised("la 13", "a", false) == "la 13a");
}
