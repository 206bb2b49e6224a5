// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>

#include "check.h"
#include "support/framed.h"
#include "text/cat.h"
#include "text/span.h"

using namespace resolute;
using namespace resolute::rules;

namespace {

/// What a part of a text becomes by the fixes of one rule; the frame around it stays as it is.
std::string fixed_at(Slot slot, const std::string& words, std::string_view code) {
    Example example;
    example.slot = slot;
    const auto text = resolute::tests::framed(example, words);
    const auto found = rules::tests::findings(text, Stage::adopted);
    const auto finding = std::ranges::find(found, code, &Diagnostic::code);
    REQUIRE(finding != found.end());
    REQUIRE(finding->fixes.size() == 1);
    const auto fixed = apply_edits(text, finding->fixes.front().edits);
    const auto begin = text.find(words);
    return fixed.substr(begin, fixed.size() - (text.size() - words.size()));
}

std::string preamble(const std::string& words, std::string_view code) {
    return fixed_at(Slot::preamble, words, code);
}

std::string container(std::string_view name, std::string_view words) {
    return cat("<container name=\"", name, "\" eId=\"container_1\"><p>", words, "</p></container>");
}

}  // namespace

TEST_CASE("the name of a paragraph follows its opening words") {
    CHECK(preamble(container("Recognising", "<i>Recognising</i> the report,"), "EDIT020") ==
          container("Recognizing", "<i>Recognizing</i> the report,"));
    CHECK(preamble(container("Noting also", "<i>Noting also</i> the report,"), "EDIT015") ==
          container("Noting", "<i>Noting</i> the report,"));
    // A name of its own stays, and so does one whose words do not change.
    CHECK(preamble(container("first", "<i>Recognising</i> the report,"), "EDIT020") ==
          container("first", "<i>Recognizing</i> the report,"));
    CHECK(preamble(container("Noting", "<i>Noting</i> the labor of many,"), "EDIT020") ==
          container("Noting", "<i>Noting</i> the labour of many,"));
}

TEST_CASE("opening words of the other part get their form") {
    CHECK(preamble(container("Emphasizes", "<i>Emphasizes</i> the role of libraries,"), "EDIT008") ==
          container("Emphasizing", "<i>Emphasizing</i> the role of libraries,"));
    CHECK(preamble(container("Takes note", "<i>Takes note</i> of the report,"), "EDIT008") ==
          container("Taking note", "<i>Taking note</i> of the report,"));
}

TEST_CASE("the known day of a cited resolution is put behind its link") {
    const auto cited = [](std::string_view last) {
        return container("Recalling",
                         cat("<i>Recalling</i> its resolutions 45/158 of 18 December 1990 and ", last, ","));
    };
    CHECK(preamble(cited("70/1"), "CITE009") == cited("70/1 of 25 September 2015"));
    const std::string_view link = "<ref href=\"https://docs.un.org/en/A/RES/70/1\">70/1</ref>";
    CHECK(preamble(cited(link), "CITE009") == cited(cat(link, " of 25 September 2015")));
}

TEST_CASE("the day that the numbers before and behind share is put for another") {
    const auto cited = [](std::string_view day) {
        return container("Recalling", cat("<i>Recalling</i> its resolution 59/86 of ", day, ","));
    };
    CHECK(preamble(cited("10 December 2004"), "CITE003") == cited("3 December 2004"));
}

TEST_CASE("an identifier follows the marker of its note, with what refers to it") {
    const auto text = [](std::string_view id) {
        return container(
            "Recalling",
            cat("<i>Recalling</i> the Declaration,<authorialNote marker=\"1\" placement=\"bottom\" eId=\"",
                id, "\"><p>Resolution 217 A (III).</p></authorialNote> and again<noteRef href=\"#", id,
                "\" marker=\"1\"/>,"));
    };
    CHECK(preamble(text("authorialNote_4"), "NOTE015") == text("authorialNote_1"));
}

TEST_CASE("States of a vote are put in order where a few are out of it") {
    const auto vote = [](std::string_view first, std::string_view second, std::string_view third) {
        const auto state = [](std::string_view name) {
            return cat("<organization refersTo=\"#author\">", name, "</organization>");
        };
        return cat(
            "<analysis source=\"#resolute\"><parliamentary><voting outcome=\"adoptedRecordedVote\"><count "
            "value=\"3\" refersTo=\"inFavour\"><akn4un:voters xmlns:akn4un=\"http://un.org/akn4un\">",
            state(first), state(second), state(third),
            "</akn4un:voters></count></voting></parliamentary></analysis>");
    };
    CHECK(fixed_at(Slot::analysis, vote("CHILE", "ALGERIA", "BRAZIL"), "SPON006") ==
          vote("ALGERIA", "BRAZIL", "CHILE"));
}

TEST_CASE("the record of the adoption is that of the meeting on the page") {
    const auto step = [](std::string_view record) {
        return cat(
            "<workflow source=\"#resolute\"><step date=\"2023-12-19\" by=\"#generalAssembly\" "
            "outcome=\"adopted\" as=\"",
            record, "\"/></workflow>");
    };
    CHECK(fixed_at(Slot::analysis, step("A/78/PV.49 (Resumption 1)"), "META008") ==
          step("A/78/PV.50 (Resumption 1)"));
}

TEST_CASE("a meeting that is too large to be read is judged by no number") {
    Example example;
    example.slot = Slot::conclusions;
    const auto text = resolute::tests::framed(example,
                                              "<p><location refersTo=\"#adoptionMeeting\" "
                                              "title=\"x\">99999999999nd plenary meeting</location></p>");
    const auto found = rules::tests::findings(text, Stage::adopted);
    CHECK(std::ranges::find(found, "STR005", &Diagnostic::code) == found.end());
}

TEST_CASE("the opening formula is set in italics without its comma") {
    const auto formula = [](std::string_view words) {
        return cat("<formula name=\"enactingFormula\" eId=\"formula_1\"><p>", words, "</p></formula>");
    };
    CHECK(fixed_at(Slot::formula, formula("The General Assembly,"), "STR002") ==
          formula("<i>The General Assembly</i>,"));
}

TEST_CASE("brackets around the formula belong to the negotiation and stay") {
    const auto formula = [](std::string_view words) {
        return cat("<formula name=\"enactingFormula\" eId=\"formula_1\"><p>", words, "</p></formula>");
    };
    CHECK(fixed_at(Slot::formula, formula("[The General Assembly,]"), "STR002") ==
          formula("[<i>The General Assembly</i>,]"));
    CHECK(fixed_at(Slot::formula, formula("[<i>The Assembly</i>,]"), "STR002") ==
          formula("[<i>The General Assembly</i>,]"));
}
