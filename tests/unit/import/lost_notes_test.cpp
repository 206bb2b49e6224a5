// SPDX-License-Identifier: Apache-2.0
#include "import/lost_notes.h"

#include <catch2/catch.hpp>

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
