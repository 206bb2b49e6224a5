// SPDX-License-Identifier: Apache-2.0
#include "schema/validate.h"

#include <catch2/catch.hpp>

#include "marked.h"
#include "text/cat.h"

namespace resolute::schema {

namespace {

const std::string_view body =
    R"(<mainBody><paragraph eId="para_1"><content><p>x</p></content></paragraph></mainBody>)";

struct Case {
    std::string_view what;
    std::string document;  // the expected spans between marks, one for each code
    std::vector<std::string> codes;
    std::string_view words;  // part of the first message
};

std::string with_body(std::string_view parts) {
    return statement(identification(), parts);
}

std::vector<Case> cases_of_elements() {
    return {
        {"nothing wrong", with_body(body), {}, ""},
        {"a slip in an element's name",
         with_body(R"(<mainBody><⟦paragaph⟧ eId="a"/></mainBody>)"),
         {"SCH001"},
         "no element is called `paragaph`; `paragraph` may be meant"},
        {"upper and lower case",
         with_body(cat("<⟦mainbody⟧/>", body)),
         {"SCH001"},
         "`mainBody` may be meant"},
        {"an element that does not exist",
         with_body("<mainBody><p>a<⟦zzzzz⟧/></p></mainBody>"),
         {"SCH001"},
         "no element is called `zzzzz`; here may stand `"},
        {"an element of another place",
         with_body(cat("<⟦num⟧>1.</num>", body)),
         {"SCH001"},
         "`num` may not stand in `statement`; here may stand `coverPage`, `preface`, `preamble` or "
         "`mainBody`"},
        {"two strangers, each told",
         with_body("<mainBody><p><⟦num⟧>1.</num>a<⟦heading⟧>x</heading></p></mainBody>"),
         {"SCH001", "SCH001"},
         "`num` may not stand in `p`"},
        {"after what it must precede",
         with_body(cat(body, "<⟦preface⟧><p>x</p></preface>")),
         {"SCH001"},
         "`preface` may not stand after `mainBody` in `statement`; here may stand `conclusions`"},
        {"twice",
         with_body(cat(body, "<⟦mainBody⟧><p>x</p></mainBody>")),
         {"SCH001"},
         "`mainBody` may stand only once in `statement`"},
        {"something lacks before a child",
         statement(
             R"(⟦<classification⟧ source="#un"><keyword value="a" showAs="a" dictionary="#d"/></classification>)",
             body),
         {"SCH002"},
         "`meta` lacks `identification` before `classification`"},
        {"something lacks at the end",
         cat(R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">)",
             R"(<statement name="resolution"><meta>)", identification(),
             "</meta>⟦</statement>⟧</akomaNtoso>"),
         {"SCH002"},
         "`statement` lacks `mainBody` after `meta`"},
        {"something lacks on a line of its own",
         cat(R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">)",
             R"(<statement name="resolution"><meta>)", identification(),
             "</meta>\n  ⟦<conclusions⟧><p>x</p></conclusions></statement></akomaNtoso>"),
         {"SCH002"},
         "`statement` lacks `mainBody` before `conclusions`"},
        {"nothing where something must be",
         with_body(cat("<⟦preface⟧/>", body)),
         {"SCH002"},
         "`preface` is empty; expected one of `p`"},
    };
}

std::vector<Case> cases_of_attributes() {
    return {
        {"two attributes lack",
         statement(cat(identification(), R"(<workflow source="#un"><⟦step⟧/></workflow>)"), body),
         {"SCH003", "SCH003"},
         "`step` lacks the attribute `by`"},
        {"a slip in an attribute's name",
         with_body(R"(<mainBody><p ⟦clas⟧="a">x</p></mainBody>)"),
         {"SCH004"},
         "`p` has no attribute `clas`; `class` may be meant"},
        {"an attribute of others",
         with_body(R"(<mainBody><p ⟦colspan⟧="2">x</p></mainBody>)"),
         {"SCH004"},
         "`p` has no attribute `colspan`; it may have `"},
        {"no date",
         statement(identification(R"(<FRBRdate date="⟦2003⟧" name="adoption"/>)"), body),
         {"SCH005"},
         "`date` is `2003`; expected a date such as `2024-12-31`"},
        {"none of a list",
         with_body(R"(<mainBody><p xml:space="⟦preserved⟧">x</p></mainBody>)"),
         {"SCH005"},
         "`xml:space` is `preserved`; expected `default` or `preserve`"},
        {"white space in an identifier",
         with_body(R"(<mainBody><p eId="⟦a b⟧">x</p></mainBody>)"),
         {"SCH005"},
         "`eId` is `a b`; expected "},
        {"an empty value",
         with_body(R"(<mainBody><p ⟦eId⟧="">x</p></mainBody>)"),
         {"SCH005"},
         "`eId` is empty"},
    };
}

std::vector<Case> other_cases() {
    return {
        {"text between elements",
         with_body(cat("\n  ⟦stray words⟧\n", body)),
         {"SCH006"},
         "text may not stand directly in `statement`; in it may stand `meta`"},
        {"an identifier used twice",
         with_body(R"(<mainBody><p eId="a">x</p><p eId="b">x</p><p eId="⟦a⟧">x</p></mainBody>)"),
         {"SCH007"},
         "`eId` `a` already names another element of this `statement`"},
        {"an identifier used too early",
         with_body(
             R"(<mainBody><p eId="a_1">x</p><p eId="⟦a_4⟧">x</p><p eId="a_3">x</p><p eId="a_4">x</p></mainBody>)"),
         {"SCH007"},
         "`eId` `a_4` also names another element of this `statement`"},
        {"no namespace", "<⟦akomaNtoso⟧><statement/></akomaNtoso>", {"SCH008"}, "without a namespace"},
        {"a namespace of others",
         R"(<⟦html⟧ xmlns="http://www.w3.org/1999/xhtml"><body/></html>)",
         {"SCH008"},
         "of the namespace `http://www.w3.org/1999/xhtml` is not described"},
        {"a root unknown to the namespace",
         R"(<⟦resolution⟧ xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>)",
         {"SCH008"},
         "expected `akomaNtoso`"},
        {"a type of its own",
         with_body(R"(<mainBody><⟦p⟧ xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:type="unheard-of">x</p></mainBody>)"),
         {"SCH009"},
         ""},
        {"a place behind an empty neighbour",
         with_body(cat("<preface><p>a<eol/></p><⟦num⟧/></preface>", body)),
         {"SCH001"},
         "`num` may not stand in `preface`"},
        {"a prefix for all",
         R"(<a:akomaNtoso xmlns:a="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">)"
         "<⟦a:statment⟧/></a:akomaNtoso>",
         {"SCH001"},
         "no element is called `a:statment`; `a:statement` may be meant"},
    };
}

}  // namespace

TEST_CASE("what the schema does not allow is told once, at its narrowest place") {
    const auto& grammar = Grammar::of(Level::published);
    auto cases = cases_of_elements();
    for (const auto& more : {cases_of_attributes(), other_cases()})
        cases.insert(cases.end(), more.begin(), more.end());
    for (const auto& each : cases) {
        INFO(each.what);
        const auto expected = marked(each.document);
        const auto tree = tree_of(expected.text);
        REQUIRE(tree.mends.empty());
        const auto found = validate(tree, grammar);
        std::vector<std::string> codes;
        for (const auto& one : found) {
            INFO(one.message);
            codes.push_back(one.code);
            CHECK(one.severity == Severity::error);
            CHECK_FALSE(one.name.empty());
            CHECK_FALSE(one.message.ends_with('.'));
        }
        CHECK(codes == each.codes);
        if (codes != each.codes || found.empty()) continue;
        CHECK_THAT(found.front().message, Catch::Contains(std::string(each.words)));
        for (std::size_t i = 0; i < found.size() && i < expected.spans.size(); ++i)
            CHECK(found[i].span == expected.spans[i]);
    }
}

}  // namespace resolute::schema
