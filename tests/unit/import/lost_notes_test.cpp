// SPDX-License-Identifier: Apache-2.0
#include "import/lost_notes.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace resolute;
using namespace resolute::importing;

namespace {

Piece piece(std::string text, bool superscript = false) {
    Piece made;
    made.text = std::move(text);
    made.superscript = superscript;
    return made;
}

Manuscript with_raised(std::initializer_list<const char*> figures) {
    Manuscript made;
    for (const auto* each : figures) {
        auto& paragraph = made.paragraphs.emplace_back();
        const auto at = static_cast<std::uint32_t>(made.paragraphs.size());
        paragraph.source = {at, at + 1};
        paragraph.pieces = {piece("Recalling the Charter"), piece(each, true), piece(",")};
    }
    return made;
}

}  // namespace

TEST_CASE("raised figures that count from 1 call notes; where there are none, they are lost") {
    auto lost = with_raised({"th", "1", "2", "2"});
    tell_lost_notes(lost);
    REQUIRE(lost.warnings.size() == 1);
    CHECK(lost.warnings.front().what ==
          "calls to notes 1 to 2, which are not in the text; their figures stay among its words");
    CHECK(lost.warnings.front().grave);
    CHECK(lost.warnings.front().source == Span{2, 3});

    auto square = with_raised({"2", "3"});
    tell_lost_notes(square);
    CHECK(square.warnings.empty());

    auto whole = with_raised({"1"});
    whole.notes.emplace_back();
    tell_lost_notes(whole);
    CHECK(whole.warnings.empty());
}

TEST_CASE("figures that count from 1 call notes that a text has lost") {
    const auto lost = [](const std::vector<std::string_view>& texts) {
        const auto found = find_lost_calls(texts, citations::Language::en);
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
    CHECK(lost({"Recalling the Conventions of 19491 and its Protocol,", "Noting the Pact of 1977,2 and"})
              .first == 2);
    CHECK(lost({"Recalling resolutions 71/70 and 73/38,1", "Noting the report,2 affirms"}).first == 2);
    CHECK(lost({"Guided by the Convention on Their Destruction1 and its aims,"}).first == 1);
    CHECK(lost({"Noting Article1 of the Charter", "Topic1 for all", "the draft Horizon1 Programme"}).first ==
          0);
    CHECK(lost({"The population of 20000 and 19001 people,"}).first == 0);
}

TEST_CASE("figures of labels between full stops call no notes") {
    const auto found =
        find_lost_calls({"a.1. Tubes;", "a.2.\u00a0Valves;", "a.2.b.1. Sensors; and a.2.b.3. The rest"},
                        citations::Language::en);
    CHECK(found.count == 0);
}

TEST_CASE("calls of notes that are lost among others") {
    const auto missing = [](const std::vector<std::string_view>& texts,
                            const std::vector<std::string>& marks) {
        const auto calls = find_calls(texts, marks, citations::Language::en, true);
        const auto found = find_missing_calls(texts, calls, marks, citations::Language::en);
        return found.empty() ? std::string() : missing_notes(found, {}).what;
    };
    const std::string behind = " not in the text; their figures stay among its words";
    CHECK(missing({"Recalling the Charter,1 the Pact2 and the Treaty,3"}, {"1", "3"}) ==
          "a call to note 2, which is" + behind);
    CHECK(missing({"Recalling the Charter,1 the Pact2 and", "the Treaty,3 the Protocol4 in force"},
                  {"1", "2"}) == "calls to notes 3 and 4, which are" + behind);
    CHECK(missing({"Recalling the Charter,1 and", "the Pact2 and the Treaty,3"}, {"3"}) ==
          "calls to notes 1 and 2, which are" + behind);
    CHECK(missing({"Recalling the Charter,1 the Pact2 and the Treaty,3"}, {"1", "2", "3"}).empty());
    CHECK(missing({"Recalling the Charter,1 on 5 m² of land"}, {"1"}).empty());
    CHECK(missing({"Recalling the Charter,1 and again the Charter,1"}, {"1"}).empty());
}
