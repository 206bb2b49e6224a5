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

/// What a preamble becomes by the fixes of one rule; the frame around it stays as it is.
std::string preamble(const std::string& words, std::string_view code) {
    Example example;
    example.slot = Slot::preamble;
    const auto text = resolute::tests::framed(example, words);
    const auto found = rules::tests::findings(text, Stage::adopted);
    const auto finding = std::ranges::find(found, code, &Diagnostic::code);
    REQUIRE(finding != found.end());
    REQUIRE(finding->fixes.size() == 1);
    const auto fixed = apply_edits(text, finding->fixes.front().edits);
    const auto begin = text.find(words);
    return fixed.substr(begin, fixed.size() - (text.size() - words.size()));
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
