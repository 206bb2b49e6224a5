// SPDX-License-Identifier: Apache-2.0
#include "import/ruled_table.h"

#include <catch2/catch.hpp>

#include "import/import_text.h"
#include "model/xml.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::importing;

namespace {

/// Cells parted by `|`, rows by `/`, the head from the body by `=`; what follows the table behind `>`.
std::string table(const std::string& text) {
    const SourceFile source("table", text);
    const auto lines = read_lines(source);
    const auto found = RuledTables(lines, true).read(0);
    if (!found) return "none";
    std::string result;
    for (std::size_t i = 0; i < found->rows.size(); ++i) {
        if (i > 0) result += i == found->heads ? "=" : "/";
        for (std::size_t k = 0; k < found->rows[i].size(); ++k)
            result += cat(k > 0 ? "|" : "", found->rows[i][k]);
    }
    for (auto i = found->end; i < lines.size(); ++i)
        if (!lines[i].blank()) result += cat(">", lines[i].text);
    return result;
}

}  // namespace

TEST_CASE("gaps in rules tell where columns stand") {
    CHECK(table("------- ------\nSection Amount\n------- ------\n1          200\n2            3\n"
                "------- ------\n\nThe end") == "Section|Amount=1|200/2|3>The end");
    CHECK(table("------- ------\n1          200\n2            3\n------- ------\n") == "1|200/2|3");
}

TEST_CASE("blank lines part rows of several lines, and a cell may cover columns") {
    CHECK(table("------- ------ ---\nSection Amount per\n               cent\n------- ------ ---\n"
                "Part I of the budget\n\nFood        12   7\nand\nwater\n------- ------ ---\n") ==
          "Section|Amount|per cent=Part I of the budget||/Food and water|12|7");
}

TEST_CASE("the head that stands on a further page once more is no row") {
    CHECK(table("----- ----\nA     B\n----- ----\n1     2\n\f----- ----\nA     B\n----- ----\n3     4\n----- "
                "----\n") == "A|B=1|2/3|4");
    // Another table that begins with the same rule.
    CHECK(
        table("----- ----\nA     B\n----- ----\n1     2\n----- ----\n\n----- ----\nC     D\n----- ----\n") ==
        "A|B=1|2>----- ---->C     D>----- ----");
}

TEST_CASE("wide characters take two columns") {
    CHECK(table("------ ----\n款     2020\n一     4\n------ ----\n") == "款|2020/一|4");
}

TEST_CASE("what is no table") {
    CHECK(table("------- ------\n1          200\n") == "none");
    CHECK(table("- - - - - - - -\na\n- - - - - - - -\n") == "none");
    CHECK(table("--------------\na\n--------------\n") == "none");
}

TEST_CASE("a table of a text has its head and the calls of its notes") {
    TextOptions options;
    options.today = "2026-01-31";
    options.form = Form::flow;
    const auto imported = import_text(
        SourceFile("table.txt",
                   "The General Assembly,\n\n1. Approves:\n\n------- ------\nPart    Amount\n------- ------\n"
                   "One¹         3\nTwoᵃ         4\n------- ------\n\n2. Decides to remain seized.\n\n"
                   "______________\n¹ See A/75/1.\n"),
        options);
    REQUIRE(imported);
    const auto xml = model::to_xml(imported->document);
    const auto count = [&](std::string_view name) {
        std::size_t found = 0;
        for (auto at = xml.find(name); at != std::string::npos; at = xml.find(name, at + 1)) ++found;
        return found;
    };
    CHECK(count("<th>") == 2);
    CHECK(count("<td>") == 4);
    CHECK(xml.find("<authorialNote") < xml.find("<p>3</p>"));
    CHECK(xml.find("<sup>a</sup>") != std::string::npos);
}
