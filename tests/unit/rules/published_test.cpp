// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check.h"

using namespace resolute;
using namespace resolute::rules;

namespace {

/// Metadata as the United Nations write them, with `inside` behind the identification.
std::string published(const std::string& manifestation, const std::string& inside) {
    return R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><meta>)"
           R"(<identification source="#DGACM"><FRBRExpression><FRBRdate date="2023-12-21" name="publication"/>)"
           R"(</FRBRExpression><FRBRManifestation>)" +
           manifestation + "</FRBRManifestation></identification>" + inside +
           "</meta><mainBody><p>Libraries.</p></mainBody></doc></akomaNtoso>";
}

/// How many findings of that rule the metadata have.
std::size_t number_of(const std::string& code, const std::string& manifestation, const std::string& inside) {
    std::size_t found = 0;
    for (const auto& each : tests::findings(published(manifestation, inside), Stage::published))
        if (each.code == code) ++found;
    return found;
}

const std::string editor = R"(<FRBRauthor href="DGACM" as="editor"/>)";

std::string references(const std::string& declaration) {
    return R"(<references source="#DGACM">)" + declaration + "</references>";
}
std::string job(const std::string& number) {
    return "<presentation source=\"#un\"><docketNumber refersTo=\"#publicationJobNumber\">" + number +
           "</docketNumber></presentation>";
}

}  // namespace

TEST_CASE("the editor of a file is the source of its identification") {
    CHECK(number_of("META024", editor, "") == 0);
    CHECK(number_of("META024", R"(<FRBRauthor href="DGCAM" as="editor"/>)", "") == 1);
    CHECK(number_of("META024", R"(<FRBRauthor href="somebody" as="editor"/>)", "") == 0);
    CHECK(number_of("META024", R"(<FRBRauthor href="ga" as="editor"/>)", "") == 1);
}

TEST_CASE("published texts say what an author is there for") {
    CHECK(number_of("STR015", editor, "") == 0);
    CHECK(number_of("STR015", R"(<FRBRauthor href="DGACM"/>)", "") == 1);
    CHECK(number_of("STR015", R"(<FRBRauthor href="#resolute"/>)", "") == 0);
}

TEST_CASE("published texts declare what they refer to in one way") {
    const auto symbol = [](const std::string& name, const std::string& address, const std::string& shown) {
        return references("<TLCConcept eId=\"" + name + "\" href=\"" + address + "\" showAs=\"" + shown +
                          "\"/>");
    };
    CHECK(number_of("META029", editor, symbol("symbol", "/akn/ontology/reference/un/symbol", "Symbol")) == 0);
    CHECK(number_of("META029", editor, symbol("symbols", "/akn/ontology/reference/un/symbol", "Symbol")) ==
          1);
    CHECK(number_of("META029", editor, symbol("symbol", "/akn/ontology/concept/un/symbol", "Symbol")) == 1);
    CHECK(number_of("META029", editor, symbol("symbol", "/akn/ontology/reference/un/symbol", "Number")) == 1);
    CHECK(number_of("META029", "", symbol("symbol", "/akn/ontology/concept/un/symbol", "Number")) == 0);
    CHECK(number_of("META029", editor, symbol("moon", "https://example.org/moon", "Moon")) == 0);
}

TEST_CASE("the number of the job is of the year of issuance or of the one before") {
    for (const std::string right : {"23-25272 (E)", "22-25272 (E)"})
        CHECK(number_of("META031", editor, job(right)) == 0);
    for (const std::string wrong :
         {"14-25272 (E)", "24-25272 (E)", "2325272 (E)", "23-2527 (E)", "23-25272", ""})
        CHECK(number_of("META031", editor, job(wrong)) == 1);
    CHECK(number_of("META031", "", job("2325272")) == 0);
}

TEST_CASE("published texts count preambular paragraphs and notes through") {
    const auto containers = [](const std::string& second, const std::string& first = "container_1") {
        std::string all;
        for (const auto& id : {first, second, std::string("container_3")})
            all += "<container name=\"Noting\" eId=\"" + id + "\"/>";
        return references(all);
    };
    CHECK(number_of("META027", editor, containers("container_2")) == 0);
    CHECK(number_of("META027", editor, containers("container_502")) == 1);
    CHECK(number_of("META027", editor, containers("container_1")) == 0);  // told as repeated
    CHECK(number_of("META027", "", containers("container_502")) == 0);
    CHECK(number_of("META027", editor, containers("container_2", "container_501")) == 1);
    CHECK(number_of("META027", editor, "") == 0);
    CHECK(number_of("META027", editor, references("<formula eId=\"formula_1\"/>")) == 0);
    CHECK(number_of("META027", editor, references("<formula eId=\"formula_2\"/>")) == 1);
}

TEST_CASE("of a row a thousand columns are counted, which every row below looks at") {
    const std::string cell = "<td colspan=\"1000\"/>", row = "<tr><td/></tr>";
    std::string table = "<table><tr>";
    for (int i = 0; i < 3000; ++i) table += cell;
    table += "</tr>" + row + row + row + "</table>";
    const auto text = "<akomaNtoso><statement><mainBody>" + table + "</mainBody></statement></akomaNtoso>";
    CHECK(tests::told(text, tests::findings(text, Stage::published))
              .find("a row of 1000 columns, where the others have 1") != std::string::npos);
}
