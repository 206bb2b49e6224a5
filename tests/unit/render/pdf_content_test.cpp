// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/content.h"

#include <catch2/catch.hpp>

#include "pdf_inflate.h"
#include "pdf_sample_pages.h"

using namespace resolute;
using namespace resolute::tests;
using render::pdf::Content;

namespace {

layout::Pages one_page() {
    layout::Pages pages;
    pages.fonts = {{std::string(serif_path), 0}};
    pages.pages.push_back({{points(612), points(792)}, {}, "1"});
    return pages;
}

Content draw(const layout::Pages& pages) {
    render::pdf::Fonts fonts;
    for (std::size_t i = 0; i < pages.fonts.size(); ++i) {
        auto file = render::pdf::FontFile::open(pages.fonts[i]);
        REQUIRE(file);
        fonts.emplace(static_cast<int>(i), render::pdf::Font(std::move(*file)));
    }
    return render::pdf::draw(pages.pages[0], fonts);
}

void put_stroke(layout::Pages& pages, int tag) {
    pages.pages[0].items.push_back(
        {{points(60), points(65)}, layout::Stroke{{points(552), points(65)}, {32}}, tag, {}});
}

layout::GlyphRun& run_of(layout::Pages& pages, std::size_t item) {
    return std::get<layout::GlyphRun>(pages.pages[0].items[item].item);
}

}  // namespace

TEST_CASE("a run is drawn where it stands, counted from the bottom") {
    auto pages = one_page();
    put(pages, 0, 0, 123.35, 92, "ab");
    const auto content = draw(pages);
    CHECK(content.stream == "BT\n/P<</MCID 0>>BDC\n/F0 10 Tf\n123.34 700 Td\n(ab)Tj\nEMC\nET\n");
    REQUIRE(content.sequences.size() == 1);
    CHECK(content.sequences[0].tag == 0);
    CHECK(content.fonts == std::vector<int>{0});
}

TEST_CASE("runs that follow each other share a sequence and need no move") {
    auto pages = one_page();
    const double x = put(pages, 0, 0, 100, 92, "ab");
    put(pages, 0, 0, x, 92, "ab");
    put(pages, 0, 0, 100, 104, "ab");
    const auto content = draw(pages);
    CHECK(count(content.stream, "BDC") == 1);
    CHECK(count(content.stream, " Td\n") == 2);
    CHECK(count(content.stream, "0 -12 Td\n") == 1);
    CHECK(count(content.stream, "BT\n") == 1);
}

TEST_CASE("spacing of letters and words, width and colour") {
    auto pages = one_page();
    put(pages, 0, 0, 100, 92, "aaaa aaaa", {.width_percent = 103, .letter_space = 0.2, .word_space = 1});
    run_of(pages, 0).color = 0x0000ff;
    const auto stream = draw(pages).stream;
    // On the page 0.2 pt and, as near as 1/64 pt comes to it, 1 pt.
    CHECK(count(stream, "103 Tz\n0.19417 Tc\n0.97695 Tw\n0 0 1 rg\n") == 1);
    // The width that is told is rounded, and is made up for where that would be seen.
    CHECK(count(stream, "[(aaaa aa)4(aa)]TJ\n") == 1);
}

TEST_CASE("raised glyphs") {
    auto pages = one_page();
    put(pages, 0, 0, 100, 92, "ab");
    run_of(pages, 0).glyphs[1].offset = {{0}, points(-3)};
    const auto stream = draw(pages).stream;
    CHECK(count(stream, "3 Ts\n") == 1);
}

TEST_CASE("furniture is an artifact: above the text a header, below it a footer, rules before all") {
    auto pages = one_page();
    put(pages, 0, -1, 60, 40, "ab");
    put(pages, 0, 0, 100, 92, "ab");
    put(pages, 0, -1, 60, 80, "a");
    put(pages, 0, 1, 100, 104, "ab");
    put(pages, 0, -1, 60, 755, "b");
    put(pages, 0, -1, 60, 95, "b");
    put_stroke(pages, -1);
    const auto content = draw(pages);
    CHECK(
        content.stream.starts_with("/Artifact<</Type/Layout>>BDC\n0.5 w 60 727 m 552 727 l S\nEMC\nBT\n"
                                   "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"));
    CHECK(count(content.stream, "/Subtype/Header") == 2);
    CHECK(count(content.stream, "/Subtype/Footer") == 1);
    CHECK(count(content.stream, "/Type/Layout") == 2);
    CHECK(content.sequences.size() == 2);
    CHECK(content.sequences[1].tag == 1);
}

TEST_CASE("a rule that belongs to the document is a sequence outside of the text object") {
    auto pages = one_page();
    put(pages, 0, 0, 100, 60, "ab");
    put_stroke(pages, 0);
    put(pages, 0, 0, 100, 92, "ab");
    const auto content = draw(pages);
    CHECK(content.sequences.size() == 3);
    CHECK(content.stream.find("EMC\nET\n/P<</MCID 1>>BDC\n0.5 w") != std::string::npos);
    CHECK(count(content.stream, "BT\n") == 2);
}

TEST_CASE("more glyphs than characters get a span that tells the text") {
    auto pages = one_page();
    put(pages, 0, 0, 100, 92, "ab");
    run_of(pages, 0).text = "x";
    run_of(pages, 0).glyphs[1].cluster = 0;
    const auto stream = draw(pages).stream;
    CHECK(stream.find("/P<</MCID 0/ActualText(x)>>BDC\n") != std::string::npos);
    CHECK(count(stream, "EMC\n") == 1);
}

TEST_CASE("what cannot be drawn is left out") {
    auto pages = one_page();
    for (int i = 0; i < 4; ++i) put(pages, 0, 0, 100, 92, "ab");
    run_of(pages, 0).font = 5;
    run_of(pages, 1).glyphs.clear();
    run_of(pages, 2).size = {};
    run_of(pages, 3).width_percent = 0;
    const auto content = draw(pages);
    CHECK(content.stream.empty());
    CHECK(content.sequences.empty());
}

TEST_CASE("a line of right-to-left text is drawn from its left end") {
    if (!file_exists(arabic_path)) {
        WARN("no Arabic font is installed");
        return;
    }
    auto pages = one_page();
    pages.fonts.push_back({std::string(arabic_path), 0});
    put(pages, 0, 0, 300, 92, "سلام", {.font = 1});
    put(pages, 0, 1, 200, 92, "78");
    put(pages, 0, 2, 100, 90, "سلام", {.font = 1});
    const auto content = draw(pages);
    CHECK(count(content.stream, "/ReversedChars BMC\n") == 2);
    REQUIRE(content.sequences.size() == 3);
    CHECK(content.sequences[0].tag == 2);
    CHECK(content.sequences[0].first_item == 2);
    CHECK(content.sequences[2].first_item == 0);
}

TEST_CASE("in a line that is turned each run is a sequence of its own, read in its order") {
    if (!file_exists(arabic_path)) {
        WARN("no Arabic font is installed");
        return;
    }
    auto pages = one_page();
    pages.fonts.push_back({std::string(arabic_path), 0});
    put(pages, 0, 0, 300, 92, "سلام", {.font = 1});
    put(pages, 0, 0, 200, 92, "78");
    put(pages, 0, 0, 100, 92, "سلام", {.font = 1});
    put(pages, 0, 0, 300, 104, "79");  // behind the first run on the page, but not in the text
    auto& parted = run_of(pages, 2);
    for (auto& glyph : parted.glyphs) glyph.cluster = 0;
    parted.glyphs.back().cluster = 2;
    const auto content = draw(pages);
    const auto& found = content.sequences;
    REQUIRE(found.size() == 5);
    CHECK(found[0].first_item == 2);
    CHECK(found[1].first_item == 2);
    CHECK(found[1].part < found[0].part);
    CHECK(found[2].first_item == 1);
    CHECK(found[3].first_item == 0);
    CHECK(found[4].first_item == 3);
    // Nothing begins within a sequence that has an MCID.
    for (auto at = content.stream.find("/MCID"); at != std::string::npos;
         at = content.stream.find("/MCID", at + 1)) {
        const auto end = content.stream.find("EMC\n", at);
        CHECK(content.stream.substr(at + 5, end - at - 5).find("BMC") == std::string::npos);
        CHECK(count(content.stream.substr(at, end - at), "BDC") == 1);
    }
}

TEST_CASE("a matrix is drawn in units of its modules") {
    auto pages = one_page();
    pages.pages[0].items.push_back(
        {{points(65), points(749)},
         layout::Matrix{{points(10), points(13)}, 3, 1, {{0, 0, 1, 1}, {2, 0, 1, 1}}},
         -1,
         {}});
    const auto content = draw(pages);
    CHECK(content.stream ==
          "/Artifact<</Type/Layout>>BDC\nq 3.33333 0 0 -13 65 43 cm\n0 0 1 1 re\n2 0 1 1 re\nf Q\nEMC\n");
    CHECK(content.sequences.empty());
}

TEST_CASE("a matrix with nothing dark or without size draws nothing") {
    auto pages = one_page();
    pages.pages[0].items.push_back({{}, layout::Matrix{{points(10), points(13)}, 3, 1, {}}, -1, {}});
    pages.pages[0].items.push_back({{}, layout::Matrix{{}, 3, 1, {{0, 0, 1, 1}}}, -1, {}});
    CHECK(draw(pages).stream.empty());
}

TEST_CASE("an outline is closed") {
    auto pages = one_page();
    pages.pages[0].items.push_back(
        {{points(100), points(92)},
         layout::Outline{{{{}, {points(10), points(0)}, {points(0), points(-5)}}}, points(0.5)},
         -1,
         {}});
    CHECK(draw(pages).stream ==
          "/Artifact<</Type/Layout>>BDC\n0.5 w 100 700 m 110 700 l 100 705 l h\nS\nEMC\n");
}

TEST_CASE("a picture is stretched from its lower left corner, in a sequence of its own") {
    auto pages = one_page();
    pages.images.resize(2);
    pages.pages[0].items.push_back(
        {{points(64), points(92)}, layout::Picture{1, {points(56), points(47)}}, 3, {}});
    const auto content = draw(pages);
    CHECK(content.stream == "/P<</MCID 0>>BDC\nq 56 0 0 47 64 653 cm /I1 Do Q\nEMC\n");
    REQUIRE(content.sequences.size() == 1);
    CHECK(content.sequences[0].tag == 3);
    CHECK(content.images == std::vector<int>{1});
}
