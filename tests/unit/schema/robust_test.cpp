// SPDX-License-Identifier: Apache-2.0
// Documents written to hurt, several threads, and nothing read from outside.
#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "marked.h"
#include "schema/validate.h"
#include "text/cat.h"

namespace resolute::schema {

namespace {

std::string paragraphs(std::string_view inside) {
    return statement(identification(), cat("<mainBody>", inside, "</mainBody>"));
}

Diagnostics found_in(std::string text) {
    return validate(tree_of(std::move(text)), Grammar::of(Level::published));
}

}  // namespace

TEST_CASE("nesting as deep as the reader allows") {
    constexpr int depth = 190;
    std::string inside;
    for (int i = 0; i < depth; ++i) inside += "<inline name=\"a\">";
    inside += "x";
    for (int i = 0; i < depth; ++i) inside += "</inline>";
    CHECK(found_in(paragraphs(cat("<p>", inside, "</p>"))).empty());
}

TEST_CASE("deeper nesting is cut by the reader and judged as cut") {
    std::string inside;
    for (int i = 0; i < 20000; ++i) inside += "<span>";
    CHECK_NOTHROW(found_in(paragraphs(cat("<p>", inside))));
}

TEST_CASE("20,000 attributes that do not exist are each told") {
    std::string attributes;
    for (int i = 0; i < 20000; ++i) attributes += cat(" a", i, "=\"\"");
    const auto found = found_in(paragraphs(cat("<p", attributes, ">x</p>")));
    CHECK(found.size() == 20000);
    CHECK(found.front().code == "SCH004");
}

TEST_CASE("an attribute is only taken away with quotes that are there") {
    for (const std::string_view written : {"<p odd=\"1", "<p odd=1>x</p>", "<p odd='1"}) {
        const auto found = found_in(cat("<akomaNtoso><statement>", written));
        for (const auto& each : found)
            for (const auto& fix : each.fixes) CHECK(fix.title != "remove the attribute");
    }
    const auto found = found_in(paragraphs("<p odd='1'>x</p>"));
    REQUIRE(found.size() == 1);
    CHECK(found.front().fixes.front().title == "remove the attribute");
}

TEST_CASE("100,000 elements that do not exist are each told") {
    std::string inside;
    for (int i = 0; i < 100000; ++i) inside += cat("<e", i, "/>");
    CHECK(found_in(paragraphs(cat("<p>", inside, "</p>"))).size() == 100000);
}

TEST_CASE("a long row of children with a mistake at its end") {
    std::string inside;
    for (int i = 0; i < 50000; ++i) inside += "<p>x</p>";
    const auto found =
        found_in(statement(identification(), cat("<preface>", inside, "<num>1.</num></preface>",
                                                 "<mainBody><p>x</p></mainBody>")));
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "SCH001");
}

TEST_CASE("100,000 equal identifiers are told, each with the first") {
    std::string inside;
    for (int i = 0; i < 100000; ++i) inside += "<p eId=\"a\">x</p>";
    const auto found = found_in(paragraphs(inside));
    REQUIRE(found.size() == 99999);
    CHECK(found.back().labels.size() == 1);
}

TEST_CASE("a huge value and a huge name are shown by their beginnings or not at all") {
    const std::string huge(1 << 20, 'x');
    const auto value = found_in(paragraphs(cat("<p xml:space=\"", huge, "\">x</p>")));
    REQUIRE(value.size() == 1);
    CHECK(value.front().message.size() < 300);
    CHECK(found_in(paragraphs(cat("<", huge, "/>"))).size() == 1);
}

TEST_CASE("broken documents are judged as mended, with spans in their own bytes") {
    const auto expected = marked(paragraphs("<p>a & b <⟦nmu⟧>1.</nmu> <span>open</p>"));
    const auto tree = tree_of(expected.text);
    REQUIRE_FALSE(tree.mends.empty());
    const auto found = validate(tree, Grammar::of(Level::published));
    REQUIRE(found.size() == 1);
    CHECK(found.front().span == expected.spans.front());
}

TEST_CASE("what the document names is never opened") {
    const auto folder = std::filesystem::temp_directory_path() / "resolute-schema-test";
    std::filesystem::create_directories(folder);
    const auto trap = folder / "trap.xsd";
    // If this schema were read, `p` would be an empty element.
    std::ofstream(trap)
        << R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:trap">
        <xs:element name="x"><xs:complexType/></xs:element></xs:schema>)";
    for (const auto& where :
         {std::string("http://127.0.0.1:9/x"), trap.string(), "file://" + trap.string()}) {
        const auto text = cat(
            R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" )",
            R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="urn:trap" xsi:schemaLocation=")",
            "http://docs.oasis-open.org/legaldocml/ns/akn/3.0 ", where, " urn:trap ", where,
            R"(" xsi:noNamespaceSchemaLocation=")", where, R"("><statement name="resolution"><meta>)",
            identification(), R"(</meta><mainBody><p>x</p></mainBody></statement></akomaNtoso>)");
        CHECK(found_in(text).empty());
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("a malformed schemaLocation is nobody's business") {
    const auto hinting = [](std::string text) {
        text.insert(
            std::string_view("<akomaNtoso").size(),
            R"( xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:alone")");
        return text;
    };
    CHECK(found_in(hinting(paragraphs("<p>x</p>"))).empty());
    CHECK_FALSE(found_in(hinting(paragraphs("<zzzzz>x</zzzzz>"))).empty());      // still judged
    CHECK_FALSE(found_in(hinting(paragraphs("<zzzzz>x & y</zzzzz>"))).empty());  // mended too
}

TEST_CASE("threads may ask the same grammar at once") {
    const auto wrong =
        tree_of(paragraphs(R"(<p eId="a b" foo=""><num/>x</p><list/><p eId="a"/><p eId="a"/>)"));
    const auto right = tree_of(paragraphs("<p>x</p>"));
    const auto& grammar = Grammar::of(Level::draft);
    const auto expected = validate(wrong, grammar);
    REQUIRE_FALSE(expected.empty());
    std::atomic<int> differences = 0;
    const auto work = [&] {
        for (int i = 0; i < 50; ++i) {
            if (validate(wrong, grammar) != expected) ++differences;
            if (!validate(right, Grammar::of(Level::published)).empty()) ++differences;
        }
    };
    std::thread first(work), second(work);
    first.join();
    second.join();
    CHECK(differences == 0);
}

}  // namespace resolute::schema
