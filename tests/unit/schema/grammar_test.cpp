// SPDX-License-Identifier: Apache-2.0
#include "schema/grammar.h"

#include <catch2/catch.hpp>

#include "marked.h"
#include "schema/documentation.h"
#include "schema/files.h"
#include "schema/utf16.h"
#include "schema/validate.h"

namespace resolute::schema {

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
