// SPDX-License-Identifier: Apache-2.0
#include "import/calls.h"

#include <catch2/catch.hpp>

using namespace resolute::importing;

namespace {

/// The texts with calls in brackets, one after the other.
std::string shown(const std::vector<std::string_view>& texts, const std::vector<std::string>& marks,
                  bool bare = true) {
    const auto calls = find_calls(texts, marks, resolute::citations::Language::en, bare);
    std::string result;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::size_t at = 0;
        for (const auto& call : calls) {
            if (call.text != i) continue;
            result += texts[i].substr(at, call.begin - at);
            result += (call.repeated ? "[again " : "[") + marks[call.note] + "]";
            at = call.end;
        }
        result += texts[i].substr(at);
        result += '\n';
    }
    return result;
}

}  // namespace

TEST_CASE("marks run together with words are found in their order") {
    CHECK(shown({"Conference,1 the Conference on Population,2 and Women3 of 4 June"}, {"1", "2", "3"}) ==
          "Conference,[1] the Conference on Population,[2] and Women[3] of 4 June\n");
}

TEST_CASE("a mark behind a year, and marks with spaces") {
    CHECK(
        shown({"Relations of 19631 to ensure", "consequences, 2  with regard", "Women3"}, {"1", "2", "3"}) ==
        "Relations of 1963[1] to ensure\nconsequences,[2]  with regard\nWomen[3]\n");
}

TEST_CASE("figures of the text stay text") {
    CHECK(shown({"resolution 58/143 of 22 December 2003, paragraph 1 and 2 per cent;1 see 2 above"}, {"1"}) ==
          "resolution 58/143 of 22 December 2003, paragraph 1 and 2 per cent;[1] see 2 above\n");
}

TEST_CASE("a note is called again where its mark stands once more") {
    CHECK(shown({"Rights1 and Crime,2", "the Declaration;1 the Convention,2"}, {"1", "2"}) ==
          "Rights[1] and Crime,[2]\nthe Declaration;[again 1] the Convention,[again 2]\n");
}

TEST_CASE("raised digits, also two marks next to each other") {
    CHECK(shown({"Women,¹ and⁴ Crime²³"}, {"1", "2", "3"}) == "Women,[1] and⁴ Crime[2][3]\n");
    CHECK(shown({"المتحدة⁽¹⁾،"}, {"1"}) == "المتحدة[1]،\n");
}

TEST_CASE("numbers begin anew with the notes of an annex") {
    const auto calls = find_calls({"one¹ two²", "annex¹ and again²"}, {"1", "2", "1", "2"},
                                  resolute::citations::Language::en, false);
    REQUIRE(calls.size() == 4);
    CHECK(calls[2].note == 2);
    CHECK(calls[3].note == 3);
}

TEST_CASE("typescripts call notes by a figure and a stroke") {
    CHECK(shown({"the report;1/", "of States1/, in 2001/2 and 1/2."}, {"1"}) ==
          "the report;[1]\nof States[again 1], in 2001/2 and 1/2.\n");
    CHECK(shown({"the Covenant, 1/ and the Protocol 2/"}, {"1", "2"}) ==
          "the Covenant,[1] and the Protocol[2]\n");
}

TEST_CASE("asterisks call one note after the other, apart from the text too") {
    CHECK(shown({"Items *", "Weapons,* and more", "Parts*"}, {"*", "*"}, false) ==
          "Items [*]\nWeapons,[*] and more\nParts[again *]\n");
    CHECK(shown({"* * *"}, {"*"}, false) == "* * *\n");
}

TEST_CASE("figures that count from 1 call notes that a text has lost") {
    const auto lost = [](const std::vector<std::string_view>& texts) {
        const auto found = find_lost_calls(texts, resolute::citations::Language::en);
        return std::pair(found.count, found.text);
    };
    CHECK(lost({"The Council,", "Recalling the Charter,1", "Noting the Convention2 and its Protocols,"}) ==
          std::pair(2, std::size_t{1}));
    CHECK(lost({"Recalling the Charter,¹"}) == std::pair(1, std::size_t{0}));
    CHECK(lost({"Recalling its resolution 76/1 of 3 May 2004,1", "Noting the Pact,2", "Noting it,4"}) ==
          std::pair(4, std::size_t{0}));
    CHECK(lost({"Recalling the Charter,[1]", "and again,[1] the other[2]"}).first == 2);
    CHECK(lost({"Recalling resolutions 1 and 2 of 3 May 2004,", "CO2 on 5 m²,"}).first == 0);
    CHECK(lost({"Recalling its resolution of May 2004,1 and", "Noting the Pact of 1966,2"}).first == 2);
    CHECK(lost({"Recalling the Convention,1 and its Protocols"}).first == 1);
    CHECK(lost({"Welcoming COVAX1 and its 2,004,1 doses"}).first == 0);
    CHECK(lost({"Recalling the Charter [of 1945],"}).first == 0);
}
