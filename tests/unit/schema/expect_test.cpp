// SPDX-License-Identifier: Apache-2.0
#include "schema/expect.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "marked.h"
#include "text/cat.h"

namespace resolute::schema {

namespace {

std::vector<std::string> names(const std::vector<ExpectedElement>& elements) {
    std::vector<std::string> result;
    for (const auto& each : elements) result.push_back(each.name);
    return result;
}

xml::NodeId first(const xml::Tree& tree, std::string_view name) {
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id)
        if (tree.is(id, name)) return id;
    return xml::none;
}

template <class Range>
auto named(const Range& range, std::string_view name) {
    const auto found = std::ranges::find(range, name, &Range::value_type::name);
    REQUIRE(found != range.end());
    return *found;
}

}  // namespace

TEST_CASE("elements expected at a place") {
    struct Case {
        std::string document;
        std::vector<std::string> expected;
    };
    const std::string body = "<mainBody><p>x</p></mainBody>";
    const std::vector<Case> cases = {
        {statement("¦", body), {"identification"}},
        {statement(identification(), cat("¦", body)), {"coverPage", "preface", "preamble", "mainBody"}},
        {statement(identification(), cat(body, "¦")), {"conclusions", "attachments", "components"}},
        {statement(identification(), cat(body, "<¦")), {"conclusions", "attachments", "components"}},
        {statement(identification(), cat("<main¦Body><p>x</p></mainBody>")), {}},
        {cat("¦", statement(identification(), body)), {}},
        {"<a:akomaNtoso xmlns:a=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><a:statement "
         "name=\"resolution\">¦"
         "</a:statement></a:akomaNtoso>",
         {"a:meta"}},
    };
    for (const auto& each : cases) {
        INFO(each.document);
        const auto here = marked(each.document);
        CHECK(names(expected_children(Grammar::of(Level::published), tree_of(here.text), here.cursor)) ==
              each.expected);
    }
}

TEST_CASE("what must come is told from what may") {
    const auto here = marked(statement(identification(), "¦"));
    const auto expected = expected_children(Grammar::of(Level::published), tree_of(here.text), here.cursor);
    CHECK(named(expected, "mainBody").required);
    CHECK_FALSE(named(expected, "preface").required);
    CHECK(named(expected, "preface").fits);
    CHECK_FALSE(named(expected, "preface").text);
}

TEST_CASE("text is expected in paragraphs only") {
    const auto& grammar = Grammar::of(Level::published);
    const auto inside = marked(statement(identification(), "<mainBody><p>a¦</p></mainBody>"));
    CHECK(text_expected(grammar, tree_of(inside.text), inside.cursor));
    const auto outside = marked(statement(identification(), "<mainBody>¦<p>a</p></mainBody>"));
    CHECK_FALSE(text_expected(grammar, tree_of(outside.text), outside.cursor));
}

TEST_CASE("attributes expected on an element") {
    const auto tree = tree_of(statement(
        cat(identification(), R"(<workflow source="#un"><step date="2003-12-22"/></workflow>)"), ""));
    const auto expected = expected_attributes(Grammar::of(Level::published), tree, first(tree, "step"));
    REQUIRE(expected.size() > 2);
    CHECK(expected.front().name == "by");
    CHECK(expected.front().required);
    CHECK(std::ranges::find(expected, "date", &ExpectedAttribute::name) == expected.end());
}

TEST_CASE("values of an attribute, with its words") {
    const auto tree = tree_of(statement(identification(), "<mainBody><p>x</p></mainBody>"));
    const auto& grammar = Grammar::of(Level::draft);
    const auto name = describe_attribute(grammar, tree, first(tree, "statement"), "name");
    REQUIRE(name);
    CHECK(std::ranges::find(name->values, "draftResolution") != name->values.end());
    CHECK(name->required);
    CHECK_FALSE(name->documentation.empty());
    const auto space = describe_attribute(Grammar::of(Level::published), tree, first(tree, "p"), "xml:space");
    REQUIRE(space);
    CHECK(space->values == std::vector<std::string>{"default", "preserve"});
    CHECK_FALSE(describe_attribute(grammar, tree, first(tree, "p"), "colspan"));
}

TEST_CASE("an element described") {
    const auto& grammar = Grammar::of(Level::published);
    const auto tree = tree_of(statement(identification(), "<mainBody><paragraph/></mainBody>"));
    const auto described = describe(grammar, tree, first(tree, "paragraph"));
    REQUIRE(described);
    CHECK(described->name == "paragraph");
    CHECK_FALSE(described->documentation.empty());
    CHECK(std::ranges::find(described->children, "content") != described->children.end());
    CHECK(describe(grammar, "step")->required_attributes == std::vector<std::string>{"by", "date"});
    CHECK_FALSE(describe(grammar, "div2"));
}

TEST_CASE("every element of the draft level is documented") {
    const auto& grammar = Grammar::of(Level::draft);
    std::vector<std::string> open = {"akomaNtoso"}, seen, silent;
    while (!open.empty()) {
        const auto name = open.back();
        open.pop_back();
        if (std::ranges::find(seen, name) != seen.end()) continue;
        seen.push_back(name);
        const auto described = describe(grammar, name);
        if (!described) continue;  // of another namespace
        if (described->documentation.empty()) silent.push_back(name);
        open.insert(open.end(), described->children.begin(), described->children.end());
    }
    CHECK(seen.size() > 50);
    CHECK(silent == std::vector<std::string>{});
}

}  // namespace resolute::schema
