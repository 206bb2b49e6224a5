// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "html_sample.h"
#include "pdf_inflate.h"
#include "render/html/html.h"
#include "text/cat.h"

using namespace resolute;
using tests::count;
using tests::resolution;

namespace {

std::string page(std::string_view preamble, std::string_view body, std::string_view language = "eng") {
    return render::html::write_page(tests::document_of(resolution(language, "A/RES/79/1", preamble, body)),
                                    {});
}

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

constexpr std::string_view points =
    R"(<paragraph eId="para_1"><num>1.</num><list><intro><p><i>Requests</i> States:</p></intro>
<point eId="para_1_a"><num>(a)</num><content><p>To plant;</p></content></point>
<point eId="para_1_b"><num>(b)</num><list><intro><p>To water:</p></intro><point><num>(i)</num><content><p>Trees;</p></content></point></list></point>
<wrapUp><p>in all parks;</p></wrapUp></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to return.</p></content></paragraph>)";

}  // namespace

TEST_CASE("a page says what it is") {
    const auto html = page("", points);
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"));
    CHECK(holds(html, "<title>A/RES/79/1: Parks</title>"));
    CHECK(holds(html, "<h1 id=\"heading-1\" class=\"title\"><span class=\"number\">79/1.</span> Parks</h1>"));
    CHECK(holds(html, "<p class=\"session\">Seventy-ninth session</p>"));
    CHECK(count(html, "<script") == 0);
    CHECK(holds(page("", points, "ara"), "<html lang=\"ar\" dir=\"rtl\">"));
    CHECK(holds(page("", points, "zho"), "<html lang=\"zh-Hans\" dir=\"ltr\">"));
}

TEST_CASE(
    "items stand in lists of lists with their numbers as text, and what closes a list goes on in its item") {
    const auto html = page("", points);
    CHECK(holds(html,
                "<li id=\"para_1\"><p class=\"operative\"><span class=\"number\"><a class=\"own\" "
                "href=\"#para_1\">1.</a></span> <i>Requests</i> States:</p>\n<ol>\n<li id=\"para_1_a\">"));
    CHECK(holds(html,
                "Trees;</p>\n</li>\n</ol>\n</li>\n</ol>\n<p class=\"continued\">in all parks;</p>\n</li>\n"
                "<li id=\"para_2\">"));
    CHECK(count(html, "<ol>") == count(html, "</ol>"));
    CHECK(count(html, "<li") == count(html, "</li>"));
}

TEST_CASE("a heading ends the lists before it") {
    const auto html = page(
        "",
        "<paragraph><num>1.</num><list><intro><p>Requests States:</p></intro><point><num>(a)</num><content>"
        "<p>To plant;</p></content></point></list></paragraph><section><num>II</num><heading>Water</heading>"
        "<paragraph><num>1.</num><content><p>Decides to return.</p></content></paragraph></section>");
    CHECK(holds(html, "To plant;</p>\n</li>\n</ol>\n</li>\n</ol>\n<h2"));
}

TEST_CASE("notes lead to each of their calls and back") {
    const auto html = page(
        R"(<container eId="c_1"><p><i>Recalling</i> parks<authorialNote marker="7" eId="n1"><p>See &lt;b&gt;.</p></authorialNote> and<noteRef href="#n1"/></p></container>)",
        points);
    CHECK(
        holds(html, "<a id=\"call-1\" href=\"#note-1\" role=\"doc-noteref\" title=\"See &lt;b&gt;.\">1</a>"));
    CHECK(holds(html, "<a id=\"call-1-2\" href=\"#note-1\""));
    CHECK(holds(html, "<li id=\"note-1\"><p><span class=\"number\">1</span> See &lt;b&gt;."));
    CHECK(holds(html, "href=\"#call-1\" aria-label=\"Back to the text (1, 1/2)\""));
    CHECK(holds(html, "href=\"#call-1-2\" aria-label=\"Back to the text (1, 2/2)\""));
}

TEST_CASE("identifiers stand once, whatever the document and the page want") {
    const auto html = page(
        R"(<container eId="notes"><p>Recalling,</p></container><container eId="a b"><p>Noting,</p></container>)",
        R"(<paragraph eId="para_1"><num>1.</num><content><p>One;</p></content></paragraph>
<paragraph eId="para_1"><num>2.</num><content><p>Two, see <a href="#para_1">1</a> and <a href="#gone">2</a>.</p></content></paragraph>)");
    CHECK(count(html, "id=\"notes-2\"") == 1);
    CHECK(count(html, "id=\"a-b\"") == 1);
    CHECK(count(html, "id=\"para_1\"") == 1);
    CHECK(count(html, "id=\"para_1-2\"") == 1);
    CHECK(holds(html, "see <a href=\"#para_1\">1</a> and 2."));
}

TEST_CASE("links lead to the web only") {
    const auto linked = [](std::string_view address) {
        return page("", cat("<paragraph><num>1.</num><content><p>See <a href=\"", address,
                            "\">this</a>.</p></content></paragraph>"));
    };
    CHECK(holds(linked("https://undocs.org/en/A/RES/1/1"),
                "<a href=\"https://undocs.org/en/A/RES/1/1\">this</a>"));
    for (const auto* bad : {"javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "//evil",
                            "file://a/b", "java&#10;script:x", "https://", "https://a b/"})
        CHECK(holds(linked(bad), "See this."));
}

TEST_CASE("headings go down level by level, numbers above their words") {
    const auto html = page(
        "",
        R"(<subheading>	I</subheading><subheading>	Trees</subheading><subheading>	A. Oaks</subheading>
<subheading>	Old oaks</subheading><subheading>	II</subheading><subheading>	Grass</subheading>
<paragraph><content><p>Text.</p></content></paragraph>)");
    CHECK(holds(html,
                "<h2 id=\"heading-2\" class=\"section-heading\"><span class=\"over\">I</span> Trees</h2>"));
    CHECK(holds(html, "A. Oaks</h3>"));
    CHECK(holds(html, "Old oaks</h4>"));
    CHECK(holds(html, "<span class=\"over\">II</span> Grass</h2>"));
    CHECK(holds(html, "<a href=\"#heading-2\">I Trees</a>"));
}

TEST_CASE("a table has a caption, heads with a scope and spans that fit") {
    const auto html =
        page("", R"(<table><caption>Costs</caption><tr><th>Year</th><th colspan="9">Sum</th></tr>
<tr><td rowspan="40">2024</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>)");
    CHECK(holds(html,
                "<caption>Costs</caption>\n<thead>\n<tr>\n<th scope=\"col\">Year</th>\n"
                "<th scope=\"col\" colspan=\"2\">Sum</th>"));
    CHECK(holds(html, "<td rowspan=\"2\">2024</td>"));
    CHECK(count(html, "Costs") == 1);
}

TEST_CASE("the same document gives the same bytes") {
    CHECK(page("", points) == page("", points));
}
