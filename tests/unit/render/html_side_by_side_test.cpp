// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "html_sample.h"
#include "pdf_inflate.h"
#include "render/html/html.h"
#include "text/cat.h"

using namespace resolute;
using render::html::write_side_by_side;
using tests::count;
using tests::document_of;
using tests::resolution;

namespace {

std::string paragraph(int id, std::string_view text) {
    return cat("<container eId=\"container_", id, "\"><p>", text, "</p></container>");
}

/// The row that holds `part`, from its start to the start of the next.
std::string_view row_with(std::string_view html, std::string_view part) {
    const auto at = html.find(part);
    REQUIRE(at != std::string_view::npos);
    const auto begin = html.rfind("<div class=\"row", at);
    return html.substr(begin, html.find("<div class=\"row", at) - begin);
}

}  // namespace

TEST_CASE("languages stand side by side, and what one lacks leaves a gap in its row") {
    // The identifiers count on, so that they go wrong behind what is missing.
    const auto english = resolution(
        "eng", "A/RES/79/1",
        cat(paragraph(1, "Recalling resolution 60/1 of 16 September 2005,"),
            paragraph(2, "Noting the parks of all cities, large and small,"),
            paragraph(3, "Recalling also resolution 61/2 of 20 October 2006,")),
        "<paragraph eId=\"para_4\"><num>1.</num><content><p>Plants trees;</p></content></paragraph>");
    const auto french = resolution(
        "fra", "A/RES/79/1",
        cat(paragraph(1, "Rappelant la résolution 60/1 du 16 septembre 2005,"),
            paragraph(2, "Rappelant aussi la résolution 61/2 du 20 octobre 2006,")),
        "<paragraph eId=\"para_3\"><num>1.</num><content><p>Plante des arbres ;</p></content></paragraph>");
    const auto html = write_side_by_side({document_of(english), document_of(french)}, {});
    REQUIRE(html);
    CHECK(row_with(*html, "16 September 2005").find("16 septembre 2005") != std::string_view::npos);
    CHECK(row_with(*html, "20 October 2006").find("20 octobre 2006") != std::string_view::npos);
    CHECK(row_with(*html, "Plants trees").find("Plante des arbres") != std::string_view::npos);
    CHECK(row_with(*html, "Noting the parks")
              .find("<div class=\"cell in-fr\" lang=\"fr\" dir=\"ltr\"></div>") != std::string_view::npos);
    CHECK(count(*html, "type=\"checkbox\"") == 2);
    CHECK(count(*html, "id=\"en-container_1\"") == 1);
    CHECK(count(*html, "id=\"fr-container_1\"") == 1);
}

TEST_CASE("only languages of one resolution stand side by side") {
    const auto english = document_of(resolution("eng", "A/RES/79/1", "", ""));
    const auto french = document_of(resolution("fra", " A/RES/79/1\n", "", ""));
    const auto other = document_of(resolution("fra", "A/RES/79/2", "", ""));
    const auto none = document_of(resolution("", "A/RES/79/1", "", ""));
    CHECK(write_side_by_side({english, french}, {}));
    const auto twice = write_side_by_side({english, english}, {});
    REQUIRE_FALSE(twice);
    CHECK(twice.error().what.find("two files are in the same language, `en`") == 0);
    const auto different = write_side_by_side({english, other}, {});
    REQUIRE_FALSE(different);
    CHECK(different.error().what.find("`A/RES/79/1` and `A/RES/79/2` are not the same resolution") == 0);
    CHECK_FALSE(write_side_by_side({english, none}, {}));
}

TEST_CASE("long versions that differ much are put side by side in bounded time") {
    std::string many, few;
    for (int i = 0; i < 4000; ++i) many += paragraph(i, cat("Recalling resolution ", i, ","));
    for (int i = 0; i < 40; ++i) few += paragraph(i, cat("Rappelant la résolution ", i, ","));
    const auto html = write_side_by_side(
        {document_of(resolution("eng", "A/1", many, "")), document_of(resolution("fra", "A/1", few, ""))},
        {});
    REQUIRE(html);
    CHECK(count(*html, "Recalling resolution") == 4000);
    CHECK(count(*html, "Rappelant la") == 40);
}
