// SPDX-License-Identifier: Apache-2.0
// What the layout of the program's own plain text tells: where lines begin, what stands at the end of a page.
#include <catch2/catch.hpp>

#include "import/import_text.h"
#include "model/xml.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::importing;

namespace {

constexpr std::string_view head =
    "          United Nations                                          A/RES/75/245 B\n"
    "--------------------------------------------------------------------------------\n"
    "          General Assembly                             Distr.: General\n\n"
    "================================================================================\n"
    "Seventy-fifth session\n\n"
    " 75/245.  United Nations common system\n";

Imported read(std::string_view text) {
    TextOptions options;
    options.today = "2026-01-31";
    auto imported = import_text(SourceFile("draft.txt", cat(head, text)), options);
    REQUIRE(imported);
    return std::move(*imported);
}

/// Kind, level, label and words of each paragraph behind the formula.
std::string shown(const Imported& imported) {
    std::string result;
    for (const auto& each : imported.manuscript.paragraphs)
        if (each.kind > Kind::formula)
            result += cat(name_of(each.kind), each.level > 0 ? cat(" ", each.level) : "", "|", each.label,
                          "|", words_of(each.pieces), "\n");
    return result;
}

constexpr std::string_view opening =
    "\n              The General Assembly,\n\n"
    "              Recalling its resolutions 74/255 B of 27 December\n"
    "          2019 and 75/245 A of 31 December 2020,\n\n";

}  // namespace

TEST_CASE("a letter right below the title is a number on its line, one set apart has a line of its own") {
    const auto below = model::to_xml(read(cat("          B\n", opening)).document);
    CHECK(below.find("<docTitle refersTo=\"#resolutionTitle\">United Nations common system</docTitle> "
                     "<docNumber>B</docNumber>") != std::string::npos);
    const auto apart = model::to_xml(read(cat("\n          B\n", opening)).document);
    CHECK(apart.find("<docNumber>B</docNumber>") == std::string::npos);
    CHECK(apart.find("<docTitle refersTo=\"#resolutionTitle\">B</docTitle>") != std::string::npos);
}

TEST_CASE("a number alone announces its points") {
    const auto imported = read(cat(opening,
                                   "              1.\n\n"
                                   "              (a) Decides that all States shall prevent the sale of\n"
                                   "          arms;\n\n"
                                   "              (b) Requests a report.\n"));
    const auto xml = model::to_xml(imported.document);
    CHECK(xml.find("<list eId=\"para_1__list_1\">") != std::string::npos);
    CHECK(xml.find("<intro") == std::string::npos);
}

TEST_CASE("a letter in the margin belongs to a heading") {
    CHECK(shown(read(cat(opening,
                         "              1.  Decides to act without any further delay in\n"
                         "          the matter;\n\n"
                         "     (a)  (a) Transport\n\n"
                         "              2.  Requests a report.\n"))) ==
          "preambular paragraph||Recalling its resolutions 74/255 B of 27 December 2019 and 75/245 A of 31 "
          "December 2020,\n"
          "operative paragraph|1.|Decides to act without any further delay in the matter;\n"
          "heading|(a)|(a) Transport\n"
          "operative paragraph|2.|Requests a report.\n");
}

TEST_CASE("numerals above points, and points with the number of their paragraph") {
    CHECK(shown(read(cat(opening,
                         "              1.  Decides that the Mission shall have the following\n"
                         "          mandate:\n\n"
                         "              I.  Secure and stable environment:\n\n"
                         "              (a) to support the Government;\n\n"
                         "              II. Political process:\n\n"
                         "              (a) to assist in elections;\n\n"
                         "              2.  Requests:\n\n"
                         "              2.1. A report;\n\n"
                         "              2.2. A plan, in 1.5 million copies.\n"))) ==
          "preambular paragraph||Recalling its resolutions 74/255 B of 27 December 2019 and 75/245 A of 31 "
          "December 2020,\n"
          "operative paragraph|1.|Decides that the Mission shall have the following mandate:\n"
          "point 1|I.|Secure and stable environment:\n"
          "point 2|(a)|to support the Government;\n"
          "point 1|II.|Political process:\n"
          "point 2|(a)|to assist in elections;\n"
          "operative paragraph|2.|Requests:\n"
          "point 1|2.1.|A report;\n"
          "point 1|2.2.|A plan, in 1.5 million copies.\n");
}

TEST_CASE("at the end of a page the place of the next line and the sign before it tell paragraphs apart") {
    const auto over_page = [](std::string_view last, std::string_view next) {
        const auto imported = read(
            cat(opening, "              1.  Decides to apportion among all of the Member States\n          ",
                last, "\n\f", next, "\n\n              9.  Requests a report.\n"));
        std::size_t count = 0;
        for (const auto& each : imported.manuscript.paragraphs) count += each.kind > Kind::preambular;
        return count;
    };
    constexpr std::size_t joined = 2, apart = 3;
    // Where turnovers stand, behind a paragraph without an end, and before a small letter.
    CHECK(over_page("the benefits of the lifting of sanctions specified in",
                    "          Annex II. The States, acting together, will not\n          impose any.") ==
          joined);
    CHECK(over_page("the amounts for which provision is made in full here,",
                    "          y compris la protection.") == joined);
    // Behind a semicolon; and where no turnover would stand.
    CHECK(over_page("for the Logistics Base of the United Nations at Brindisi;",
                    "          Financing of the appropriation for the period from\n          1 July 2021") ==
          apart);
    CHECK(
        over_page(
            "the anniversary of the Declaration on that Right, 2020,",
            "              Recalling also the outcome document of the High-\n          level Conference,") ==
        apart);
}
