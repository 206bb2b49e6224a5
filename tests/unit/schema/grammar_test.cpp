// SPDX-License-Identifier: Apache-2.0
#include "schema/grammar.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "marked.h"
#include "schema/documentation.h"
#include "schema/files.h"
#include "schema/utf16.h"
#include "schema/validate.h"

namespace resolute::schema {

namespace {

/// A folder that is gone after the test.
class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / "resolute-grammar-test") {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name) << text;
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("the program's schema documents are whole") {
    REQUIRE(files().size() > 3);
    for (const auto& each : files()) {
        INFO(each.name);
        CHECK(each.text.starts_with("<?xml"));
        CHECK(file(each.name) != nullptr);
    }
    CHECK(file("akn4un-published.xsd") != nullptr);
    CHECK(file("none.xsd") == nullptr);
}

TEST_CASE("a grammar from a file, with what it includes beside it") {
    const Folder folder;
    folder.write("part.xsd", R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a"
        elementFormDefault="qualified"><xs:element name="number" type="xs:int"/></xs:schema>)");
    const auto path = folder.write("main.xsd", R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
        xmlns="urn:a" targetNamespace="urn:a" elementFormDefault="qualified">
        <xs:include schemaLocation="part.xsd"/>
        <xs:element name="all"><xs:complexType><xs:sequence><xs:element ref="number" maxOccurs="2"/>
        <xs:element name="local" minOccurs="0"><xs:complexType/></xs:element>
        </xs:sequence></xs:complexType></xs:element></xs:schema>)");
    const auto grammar = Grammar::from_file(path);
    REQUIRE(grammar);
    CHECK(validate(tree_of("<all xmlns='urn:a'><number> 1 </number><local/></all>"), *grammar).empty());
    const auto number = validate(tree_of("<all xmlns='urn:a'><number>one</number></all>"), *grammar);
    REQUIRE(number.size() == 1);
    CHECK(number.front().code == "SCH005");
    CHECK(number.front().message == "`number` holds `one`; expected a whole number");
    const auto many = validate(
        tree_of("<all xmlns='urn:a'><number>1</number><number>1</number><number>1</number></all>"), *grammar);
    REQUIRE(many.size() == 1);
    CHECK(many.front().code == "SCH001");
    const auto inside =
        validate(tree_of("<all xmlns='urn:a'><number>1</number><local>x<number/></local></all>"), *grammar);
    REQUIRE(inside.size() >= 2);
    CHECK(inside.front().code == "SCH006");
}

TEST_CASE("a schema that is missing, broken or reaches out is a failure in words") {
    const Folder folder;
    CHECK_FALSE(Grammar::from_file("/nowhere/at-all.xsd"));
    const auto broken = Grammar::from_file(folder.write("broken.xsd", "<xs:schema"));
    REQUIRE_FALSE(broken);
    CHECK_THAT(broken.error().what, Catch::Contains("broken.xsd"));
    const auto out =
        Grammar::from_file(folder.write("out.xsd", R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:include schemaLocation="http://127.0.0.1:9/x.xsd"/><xs:element name="a" type="missing"/>
        </xs:schema>)"));
    CHECK_FALSE(out);
}

TEST_CASE("documentation becomes plain text") {
    CHECK(plain_documentation(R"(<a:annotation xmlns:a="x"><a:documentation xml:lang="en">  One
        line &amp; more.

        Second.</a:documentation><a:documentation xml:lang="fr">Autre.</a:documentation></a:annotation>)") ==
          "One line & more.\n\nSecond.");
    CHECK(plain_documentation("<annotation><documentation><type>Element</type><comment>The words</comment>"
                              "</documentation></annotation>") == "The words");
    CHECK(plain_documentation("<annotation/>").empty());
}

TEST_CASE("UTF-16 and back") {
    CHECK(from_utf16(to_utf16("a é 𝄞 \xC3")) == "a é 𝄞 \xEF\xBF\xBD");
    CHECK(from_utf16(std::u16string{0xD834}) == "\xEF\xBF\xBD");
    CHECK(from_utf16(static_cast<const char16_t*>(nullptr)).empty());
}

}  // namespace resolute::schema
