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
