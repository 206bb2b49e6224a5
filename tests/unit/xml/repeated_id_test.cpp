// SPDX-License-Identifier: Apache-2.0
#include "xml/repeated_id.h"

#include <catch2/catch.hpp>

#include "xml/read.h"

using namespace resolute;

namespace {

/// Of the first two elements with the `eId`, whether the earlier is told to be out of place.
bool is_earlier_wrong(std::string text, std::string_view id) {
    Diagnostics found;
    const auto tree = xml::read(std::make_shared<SourceFile>("f", std::move(text)), found);
    std::vector<xml::NodeId> bearers;
    for (xml::NodeId node = 0; node < tree.nodes.size(); ++node)
        if (tree.is_element(node) && tree.value(node, "eId") == id) bearers.push_back(node);
    REQUIRE(bearers.size() == 2);
    return xml::earlier_is_out_of_place(tree, bearers[0], bearers[1]);
}

}  // namespace

TEST_CASE("of two elements with one eId, the one that fits its place less is wrong") {
    // By the numbers around.
    CHECK(is_earlier_wrong(R"(<b><p eId="p_1"/><p eId="p_9"/><p eId="p_3"/><p eId="p_8"/><p eId="p_9"/></b>)",
                           "p_9"));
    CHECK_FALSE(
        is_earlier_wrong(R"(<b><p eId="p_1"/><p eId="p_2"/><p eId="p_3"/><p eId="p_2"/></b>)", "p_2"));
    // Figures are numbers: 9 comes before 10.
    CHECK(is_earlier_wrong(R"(<b><p eId="p_10"/><p eId="p_9"/><p eId="p_10"/><p eId="p_11"/></b>)", "p_10"));
    // Between 9, 11, 11 and 12 the 10 is lacking, between 9, 10, 10 and 12 the 11.
    CHECK(is_earlier_wrong(R"(<b><p eId="p_9"/><p eId="p_11"/><p eId="p_11"/><p eId="p_12"/></b>)", "p_11"));
    CHECK_FALSE(
        is_earlier_wrong(R"(<b><p eId="p_9"/><p eId="p_10"/><p eId="p_10"/><p eId="p_12"/></b>)", "p_10"));
    // By the element around and the first one inside.
    CHECK(is_earlier_wrong(R"(<b><q eId="p_1"><c eId="p_2_c"/></q><q eId="p_2"><c eId="p_2_c"/></q></b>)",
                           "p_2_c"));
    CHECK(is_earlier_wrong(
        R"(<b><q eId="p_2"><n>x</n><c eId="p_1_c"/></q><q eId="p_2"><c eId="p_2_c"/></q></b>)", "p_2"));
    CHECK(is_earlier_wrong(
        R"(<b><l eId="p_l_c"><n/><c eId="p_l_b_d"/></l><l eId="p_l_c"><n/><c eId="p_l_c_d"/></l></b>)",
        "p_l_c"));
    // By the marker of a note and the address of a term.
    CHECK(is_earlier_wrong(R"(<b><a marker="1" eId="a_2"/><a marker="2" eId="a_2"/></b>)", "a_2"));
    CHECK(is_earlier_wrong(R"(<b><t eId="editor" href="/x/author"/><t eId="editor" href="/x/editor"/></b>)",
                           "editor"));
    // Nothing tells them apart: the later.
    CHECK_FALSE(is_earlier_wrong(R"(<b><p eId="a"/><p eId="a"/></b>)", "a"));
}
