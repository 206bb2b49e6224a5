// SPDX-License-Identifier: Apache-2.0
#include "xml/query.h"

#include <catch2/catch.hpp>

#include "xml/read.h"

using namespace resolute;

namespace {

xml::Tree tree_of(std::string_view text) {
    Diagnostics found;
    return xml::read(std::make_shared<SourceFile>(SourceFile::from_bytes("x.xml", std::string(text))), found);
}

std::vector<std::string> slices(std::string_view text, const std::string& expression) {
    const auto tree = tree_of(text);
    std::vector<std::string> result;
    const auto found = xml::query(tree, {expression});
    for (const auto span : found[0]) result.emplace_back(tree.slice(span));
    return result;
}

constexpr std::string_view document = R"(<?xml version="1.0"?><!-- c --><akomaNtoso
 xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un">
<p class="a">whereas &amp; <b>one</b><!-- x --> two <![CDATA[three]]></p><akn4un:voters akn4un:end="z"/><p>four</p></akomaNtoso>)";

}  // namespace

TEST_CASE("an XPath expression selects places of the source") {
    using Slices = std::vector<std::string>;
    CHECK(slices(document, "//akn:p") == Slices{"p", "p"});
    CHECK(slices(document, "//akn:p[contains(., 'whereas')]") == Slices{"p"});
    CHECK(slices(document, "//akn:p/text()") ==
          Slices{"whereas &amp; ", " two ", "<![CDATA[three]]>", "four"});
    CHECK(slices(document, "//@class") == Slices{"a"});
    CHECK(slices(document, "//@akn4un:end") == Slices{"z"});
    CHECK(slices(document, "//akn4un:voters | //akn:b") == Slices{"b", "akn4un:voters"});
    CHECK(slices(document, "not(//akn:conclusions)") == Slices{"akomaNtoso"});
    CHECK(slices(document, "count(//akn:p) = 3").empty());
    CHECK(slices(document, "//p").empty());
    CHECK(slices(document, "//akn:p[matches(., '^f(o+)ur$')]") == Slices{"p"});
    CHECK(slices(document, "//akn:p[matches(., 'ere[a-z]s')]") == Slices{"p"});
    CHECK(slices(document, "//akn:p[matches(., 'ere')][matches(., 'our')]").empty());
}

TEST_CASE("a broken document is asked as it was mended") {
    CHECK(slices("<a><p>one<p>two</a>", "//p") == std::vector<std::string>{"p", "p"});
    CHECK(slices("", "//p").empty());
    CHECK(slices("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "//a[contains(., 'c')]").empty());
}

TEST_CASE("what cannot be asked is told") {
    CHECK_FALSE(xml::problem_with_query("//akn:p[@class='a']"));
    CHECK_FALSE(xml::problem_with_query("not(//akn:p)"));
    struct Case {
        const char *expression, *problem;
    };
    for (const auto& [expression, words] :
         {Case{"", "not an XPath expression: it breaks off"},
          {"//akn:p[", "not an XPath expression: it breaks off"},
          {"//akn:p]x", "not an XPath expression from `]x` on"},
          {"//un:p", "a prefix is not known; there are `akn:` and `akn4un:`"},
          {"nothing(.)", "a function is not known"},
          {"matches('a')", "a function has too many or too few arguments"},
          {"matches('a', '(')", "`(` is no regular expression"},
          {"count(//akn:p)", "the answer is a number or a text, expected nodes or true or false"},
          {"'text'", "the answer is a number or a text, expected nodes or true or false"}}) {
        INFO(expression);
        const auto problem = xml::problem_with_query(expression);
        REQUIRE(problem);
        CHECK(problem->what == words);
    }
}
