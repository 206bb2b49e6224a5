// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "layout/set_pages.h"
#include "samples.h"
#include "style/templates.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::layout;

namespace {

Pages set(std::string_view body, std::string_view language = "eng") {
    const auto document = tests::document_from(
        cat("<akomaNtoso><statement name='resolution'><meta><identification><FRBRExpression><FRBRlanguage "
            "language='",
            language, "'/></FRBRExpression></identification></meta><mainBody>", body,
            "</mainBody></statement></akomaNtoso>"));
    Diagnostics ignored;
    const auto style = style::built_in("new-york");
    REQUIRE(style);
    return set_pages(document, *style, ignored);
}

double in_points(Length length) {
    return length.units / 64.0;
}

/// Where a word begins: its page and place.
struct Found {
    int page = -1;
    double x = 0, y = 0;
};

Found find(const Pages& pages, std::string_view word) {
    for (std::size_t i = 0; i < pages.pages.size(); ++i)
        for (const auto& item : pages.pages[i].items)
            if (const auto* run = std::get_if<GlyphRun>(&item.item))
                if (run->text.find(word) != std::string::npos)
                    return {static_cast<int>(i), in_points(item.at.x), in_points(item.at.y)};
    return {};
}

struct Rules {
    int upright = 0, level = 0;
};

/// Rules as wide as `width` points.
Rules rules_of(const Pages& pages, double width) {
    Rules found;
    for (const auto& item : pages.pages.front().items) {
        const auto* stroke = std::get_if<Stroke>(&item.item);
        if (!stroke || std::abs(in_points(stroke->width) - width) > 0.05) continue;
        (stroke->to.x == item.at.x ? found.upright : found.level) += 1;
    }
    return found;
}

constexpr std::string_view grid =
    R"( akn4un:data-borders-info='{"Top":{"Style":"single","Size":4},"Right":{"Style":"single","Size":4},)"
    R"("Bottom":{"Style":"single","Size":4},"Left":{"Style":"single","Size":4},)"
    R"("InsideHorizontal":{"Style":"single","Size":4},"InsideVertical":{"Style":"single","Size":4}}')";

}  // namespace

TEST_CASE("a cell over several rows stands beside them") {
    const auto pages =
        set("<table><tr><td "
            "rowspan='3'><p>Alpha</p><p>beta</p><p>gamma</p><p>delta</p></td><td><p>One</p></td></tr>"
            "<tr><td><p>Two</p></td></tr><tr><td><p>Three</p></td></tr><tr><td><p>Four</p></td><td><p>Five</"
            "p></td>"
            "</tr></table>");
    CHECK(find(pages, "Alpha").y == find(pages, "One").y);
    CHECK(find(pages, "beta").y == find(pages, "Two").y);
    CHECK(find(pages, "gamma").y == find(pages, "Three").y);
    // The last of the rows takes all that is left.
    CHECK(find(pages, "delta").y > find(pages, "gamma").y + 10);
    CHECK(find(pages, "Four").y > find(pages, "delta").y + 10);
    CHECK(find(pages, "Four").x == find(pages, "Alpha").x);
}

TEST_CASE("a cell over several rows that stands at the bottom waits for the last") {
    const auto pages =
        set("<table><tr><th rowspan='2' "
            "akn4un:data-vertical-align='bottom'><p>Alpha</p></th><th><p>One</p></th></tr>"
            "<tr><th><p>Two</p></th></tr><tr><td><p>Three</p></td><td><p>Four</p></td></tr></table>");
    CHECK(find(pages, "Alpha").y == find(pages, "Two").y);
    CHECK(find(pages, "Three").y == find(pages, "Four").y);
    CHECK(find(pages, "Three").y > find(pages, "Two").y);
}

TEST_CASE("an empty row that is left out is no row to be spanned") {
    const auto pages =
        set("<table><tr><td "
            "rowspan='2'><p>Alpha</p><p>beta</p></td><td><p>One</p></td></tr><tr><td><p/></td></tr>"
            "<tr><td><p>Two</p></td><td><p>Three</p></td></tr></table>");
    CHECK(find(pages, "Two").y > find(pages, "beta").y + 10);
}

TEST_CASE("a cell that spans more rows than there are ends with the table") {
    const auto pages =
        set("<table><tr><td rowspan='9'><p>Alpha</p><p>beta</p></td><td><p>One</p></td></tr></table>");
    CHECK(find(pages, "beta").y > find(pages, "One").y + 10);
}

TEST_CASE("a table's own rules are drawn, around and between its cells") {
    const std::string_view rows =
        "<tr><td><p>One</p></td><td><p>Two</p></td></tr><tr><td colspan='2'><p>Three</p></td></tr></table>";
    const auto ruled = rules_of(set(cat("<table", grid, ">", rows)), 0.5);
    CHECK(ruled.upright == 5);  // three beside the first row, two beside the second
    CHECK(ruled.level >= 3);
    const auto bare = set(cat("<table>", rows));
    CHECK(rules_of(bare, 0.5).upright == 0);
    CHECK(rules_of(bare, 1.5).level == 1);
    // What tells that there are none is believed.
    const auto none = set(cat("<table akn4un:data-borders-info='{\"Bottom\":{\"Style\":\"none\"}}'>", rows));
    CHECK(rules_of(none, 1.5).level == 0);
    // Words stay clear of the rules.
    CHECK(find(set(cat("<table", grid, ">", rows)), "One").x > find(bare, "One").x + 3);
}

TEST_CASE("a table drawn too wide for the paper stands on pages turned sideways, with its heading") {
    const auto table = [](std::string_view width) {
        return cat(
            "<paragraph class='SingleTxt'><content><p>\tBefore.</p></content></paragraph>",
            "<paragraph class='H23'><subheading>Addendum</subheading></paragraph>",
            "<table><tr><td akn4un:data-width-type='6000-dxa'><p>Left</p></td><td akn4un:data-width-type='",
            width, "-dxa'><p>Right</p></td></tr></table>",
            "<paragraph class='SingleTxt'><content><p>\tAfter.</p></content></paragraph>");
    };
    const auto wide = set(table("7000"));
    REQUIRE(wide.pages.size() == 3);
    CHECK(in_points(wide.pages[0].size.width) == 612);
    CHECK(in_points(wide.pages[1].size.width) == 792);
    CHECK(in_points(wide.pages[1].size.height) == 612);
    CHECK(in_points(wide.pages[2].size.width) == 612);
    CHECK(find(wide, "Before.").page == 0);
    CHECK(find(wide, "Addendum").page == 1);
    CHECK(find(wide, "Right").page == 1);
    CHECK(find(wide, "Right").x > 350);
    CHECK(find(wide, "After.").page == 2);
    CHECK(set(table("3000")).pages.size() == 1);
}

TEST_CASE("notes on a turned page stand where its text begins") {
    const auto set_in = [](std::string_view language, std::string_view note) {
        return set(
            cat("<p>Before.</p><table><tr><td akn4un:data-width-type='6000-dxa'><p>Left<authorialNote "
                "marker='1' eId='n'><p>",
                note,
                "</p></authorialNote></p></td><td akn4un:data-width-type='7000-dxa'><p>Right</p></td></tr>"
                "</table>"),
            language);
    };
    const auto english = find(set_in("eng", "Resolution"), "Resolution");
    CHECK(english.page == 1);
    CHECK(english.x == Approx(123.35).margin(0.1));
    const auto arabic = find(set_in("ara", "القرار"), "القرار");
    CHECK(arabic.page == 1);
    CHECK(arabic.x > 792 - 123.35 - 60);
    CHECK(arabic.x < 792 - 123.35);
}

TEST_CASE("the first page is never turned") {
    const auto pages = set("<table><tr><td akn4un:data-width-type='90000-dxa'><p>Left</p></td></tr></table>");
    REQUIRE(pages.pages.size() == 1);
    CHECK(in_points(pages.pages[0].size.width) == 612);
}

TEST_CASE("a row that heads others begins their page") {
    const auto row = [](std::string_view first, std::string_view second) {
        return cat("<tr><td><p>", first, "</p></td><td><p>", second, "</p></td></tr>");
    };
    std::string rows;
    for (int i = 0; i < 60; ++i) rows += row("Reclassification", "7");
    const auto plain = set(cat("<table>", rows, "</table>"));
    REQUIRE(plain.pages.size() > 1);
    // As many rows as page 1 has, then the one that heads the next.
    int on_first = 0;
    for (const auto& item : plain.pages.front().items)
        if (const auto* run = std::get_if<GlyphRun>(&item.item)) on_first += run->text == "7";
    std::string filled;
    for (int i = 0; i + 1 < on_first; ++i) filled += row("Reclassification", "7");
    const auto headed = set(cat("<table>", filled, row("Part IV.", ""), rows, "</table>"));
    CHECK(find(headed, "Part").page == 1);
    const auto total = set(cat("<table>", filled, row("Total", "9"), rows, "</table>"));
    CHECK(find(total, "Total").page == 0);
}
