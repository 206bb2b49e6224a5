// SPDX-License-Identifier: Apache-2.0
#include "rules/elements.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "xml/read.h"

using namespace resolute;

namespace {

xml::Tree tree_of(std::string text) {
    Diagnostics found;
    return xml::read(std::make_shared<SourceFile>("f", std::move(text)), found);
}

}  // namespace

TEST_CASE("elements and attributes are found by name, in the order of the text") {
    const auto tree = tree_of(R"(<a id="1"><b n="2" id="3"/><!-- b --><a><b id="4">b</b></a></a>)");
    const rules::Elements elements(tree);
    REQUIRE(elements.named("b").size() == 2);
    CHECK(tree.value(elements.named("b")[0], "id") == "3");
    CHECK(tree.value(elements.named("b")[1], "id") == "4");
    CHECK(elements.named("a").size() == 2);
    CHECK(elements.named("c").empty());

    std::string seen;
    for (const auto& [given, element] : elements.attributes("id"))
        seen += std::string(tree.name(element)) + std::string(tree.slice(given->value)) + " ";
    CHECK(seen == "a1 b3 b4 ");
    CHECK(elements.attributes("n").size() == 1);
    CHECK(elements.attributes().size() == 4);
}

TEST_CASE("as many names as there may be are told from each other") {
    std::string text = "<r>";
    for (int i = 0; i < 3000; ++i) text += "<e" + std::to_string(i % 1000) + "x/>";
    const auto tree = tree_of(text + "</r>");
    const rules::Elements elements(tree);
    for (int i = 0; i < 1000; ++i) {
        const auto name = "e" + std::to_string(i) + "x";
        const auto found = elements.named(name);
        REQUIRE(found.size() == 3);
        CHECK(std::ranges::all_of(found, [&](auto id) { return tree.name(id) == name; }));
    }
}
