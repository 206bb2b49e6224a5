// SPDX-License-Identifier: Apache-2.0
#include "xml/renaming.h"

#include <catch2/catch.hpp>

#include "xml/read.h"

using namespace resolute;

namespace {

std::string renamed(const std::string& text, const xml::Renaming& renaming) {
    Diagnostics found;
    const auto tree = xml::read(std::make_shared<SourceFile>("f", text), found);
    return apply_edits(text, xml::rename_edits(tree, renaming));
}

}  // namespace

TEST_CASE("what is made of an eId and what refers to it follow it") {
    CHECK(renamed(
              R"(<a eId="para_1"><b eId="para_1__content"/><c eId="para_1_list_point_a"/><r href="#para_1"/>)"
              R"(<r href="#para_1_list"/></a>)",
              {{"para_1", "para_2"}}) ==
          R"(<a eId="para_2"><b eId="para_2__content"/><c eId="para_2_list_point_a"/><r href="#para_2"/>)"
          R"(<r href="#para_2_list"/></a>)");
    // The innermost that has a new name.
    CHECK(renamed(R"(<a eId="p_1"><b eId="p_1_point_a"><c eId="p_1_point_a__content"/></b></a>)",
                  {{"p_1_point_a", "p_1_point_b"}}) ==
          R"(<a eId="p_1"><b eId="p_1_point_b"><c eId="p_1_point_b__content"/></b></a>)");
}

TEST_CASE("eIds that only begin alike stay, and values that are none") {
    const std::string text =
        R"(<a eId="para_1" class="para"><b eId="para_11"/><c eId="container_1" n="para_1"/></a>)";
    CHECK(renamed(text, {{"para", "x"}, {"container", "y"}}) == text);
    CHECK(renamed(text, {{"para_1", "para_2"}}) ==
          R"(<a eId="para_2" class="para"><b eId="para_11"/><c eId="container_1" n="para_1"/></a>)");
}

TEST_CASE("two may change places") {
    CHECK(renamed(R"(<a><b eId="p_1"/><b eId="p_2"/></a>)", {{"p_1", "p_2"}, {"p_2", "p_1"}}) ==
          R"(<a><b eId="p_2"/><b eId="p_1"/></a>)");
}
