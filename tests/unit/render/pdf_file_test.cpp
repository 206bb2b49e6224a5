// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <limits>
#include <thread>
#include <variant>

#include "pdf_inflate.h"
#include "pdf_sample_pages.h"
#include "render/pdf/pdf.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::tests;
using render::pdf::write_pdf;

namespace {

bool is_whole(const Result<std::string>& file) {
    REQUIRE(file);
    return file->starts_with("%PDF-1.7\n%") && file->ends_with("\n%%EOF\n");
}

}  // namespace

TEST_CASE("the same pages give the same bytes, also on several threads") {
    const auto pages = resolution_pages();
    const auto first = write_pdf(pages, {});
    CHECK(is_whole(first));
    std::vector<std::string> files(3);
    std::vector<std::jthread> threads;
    for (auto& file : files) threads.emplace_back([&] { file = write_pdf(pages, {}).value(); });
    threads.clear();
    for (const auto& file : files) CHECK(file == *first);
}

TEST_CASE("what was written before does not change the bytes") {
    const auto pages = resolution_pages();
    auto other = pages;
    other.title = "another";
    for (auto& page : other.pages)
        for (auto& item : page.items)
            if (auto* run = std::get_if<layout::GlyphRun>(&item.item); run && run->glyphs.size() > 2)
                run->glyphs.erase(run->glyphs.begin() + 2, run->glyphs.end());
    std::string alone, behind, between;
    std::jthread([&] { alone = write_pdf(pages, {}).value(); }).join();
    std::jthread([&] {
        between = write_pdf(other, {}).value();
        behind = write_pdf(pages, {}).value();
    }).join();
    CHECK(behind == alone);
    CHECK(between != alone);
}

TEST_CASE("what the catalog tells") {
    const auto text = inflated(write_pdf(resolution_pages(), {}).value());
    CHECK(count(text, "/MarkInfo<</Marked true>>") == 1);
    CHECK(count(text, "/Lang(en)/Metadata") == 1);
    CHECK(count(text, "/ViewerPreferences<</DisplayDocTitle true>>") == 1);
    CHECK(count(text, "/PageLabels<</Nums[0<</P(1/2)>>1<</P(2/2)>>]>>") == 1);
    CHECK(count(text, "/Dests<</Names[(call-1)[") == 1);
    auto pages = resolution_pages();
    pages.language = "ar";
    CHECK(count(inflated(write_pdf(pages, {}).value()), "/Direction/R2L") == 1);
}

TEST_CASE("an attached source makes the file PDF/A-3") {
    render::pdf::PdfOptions options;
    options.attachments = {{"source.xml", "application/xml", "the document's text", "<akomaNtoso/>"}};
    const auto text = inflated(write_pdf(resolution_pages(), options).value());
    CHECK(
        count(text,
              "/Type/EmbeddedFile/Subtype/application#2Fxml/Params<</Size 13/ModDate(D:20231207000000Z)>>") ==
        1);
    CHECK(count(text, "/AFRelationship/Source") == 1);
    CHECK(count(text, "/AF[") == 1);
    CHECK(count(text, "<pdfaid:part>3</pdfaid:part>") == 1);
    CHECK(count(text, "<akomaNtoso/>") == 1);
}

TEST_CASE("a missing font file is a failure that names it") {
    auto pages = resolution_pages();
    pages.fonts[0].path = "/nowhere/Serif.ttf";
    const auto file = write_pdf(pages, {});
    REQUIRE_FALSE(file);
    CHECK(file.error().what == "cannot read the font file `/nowhere/Serif.ttf`");
}

TEST_CASE("a font that no run uses need not be there") {
    auto pages = resolution_pages();
    pages.fonts.push_back({"/nowhere/Unused.ttf", 0});
    CHECK(is_whole(write_pdf(pages, {})));
}

TEST_CASE("a file that would not conform is not written") {
    const auto why = [](const layout::Pages& pages) {
        const auto file = write_pdf(pages, {});
        return file ? std::string() : file.error().what;
    };
    CHECK(why({}) == "there are no pages to write");
    auto pages = resolution_pages();
    pages.title = " ";
    CHECK(why(pages).starts_with("the document has no title"));
    pages = resolution_pages();
    for (const auto* language : {"", "e", "en-", "русский", "-en"}) {
        INFO(language);
        pages.language = language;
        CHECK(why(pages).starts_with("the document does not tell its language"));
    }
    pages = resolution_pages();
    for (auto& tag : pages.tags) tag.alternative.clear();
    CHECK(why(pages).starts_with("a picture has no words"));
}

TEST_CASE("pages with little on them") {
    layout::Pages pages;
    pages.title = "A title";
    pages.language = "zh-Hans";
    pages.pages.resize(1);
    CHECK(is_whole(write_pdf(pages, {})));
    pages.pages[0].items.push_back({{}, layout::GlyphRun{}, -1, {}});
    add_tag(pages, "P");
    pages.pages[0].items.push_back({{}, layout::GlyphRun{}, 0, {}});
    layout::GlyphRun grid;  // of a character grid: text but no glyphs
    grid.text = "words";
    pages.pages[0].items.push_back({{}, grid, 0, {}});
    CHECK(is_whole(write_pdf(pages, {})));
}

TEST_CASE("runs with glyphs but no text") {
    auto pages = resolution_pages();
    for (auto& page : pages.pages)
        for (auto& item : page.items)
            if (auto* run = std::get_if<layout::GlyphRun>(&item.item)) run->text.clear();
    CHECK(is_whole(write_pdf(pages, {})));
}

TEST_CASE("places, sizes and glyphs beyond reason") {
    const auto value =
        GENERATE(std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::min(), -1, 0);
    auto pages = resolution_pages();
    for (std::size_t i = 0; i < pages.pages[0].items.size(); ++i) {
        auto& item = pages.pages[0].items[i];
        if (i % 3 == 0) item.at.x = {value};
        if (i % 3 == 1) item.at.y = {value};
        if (auto* run = std::get_if<layout::GlyphRun>(&item.item)) {
            if (i % 4 == 0) run->size = {value};
            if (i % 4 == 1) run->glyphs[0].advance = {value};
            if (i % 4 == 2) run->glyphs[0].id = static_cast<std::uint32_t>(value);
            if (i % 4 == 3) run->glyphs[0].cluster = static_cast<std::uint32_t>(value);
            if (i % 5 == 0) run->glyphs[0].offset = {{value}, {value}};
            if (i % 5 == 1) run->width_percent = value;
        } else if (auto* stroke = std::get_if<layout::Stroke>(&item.item)) {
            *stroke = {{{value}, {value}}, {value}};
        } else if (auto* matrix = std::get_if<layout::Matrix>(&item.item)) {
            matrix->size = {{value}, {value}};
        } else if (auto* outline = std::get_if<layout::Outline>(&item.item)) {
            outline->figures[0][0] = {{value}, {value}};
        } else {
            std::get<layout::Picture>(item.item).size = {{value}, {value}};
        }
    }
    pages.pages[1].size = {{value}, {value}};
    CHECK(is_whole(write_pdf(pages, {})));
}

TEST_CASE("ten thousand items with a tag each") {
    auto pages = resolution_pages();
    const auto run = shaped(pages, "Iceland ", {});
    for (int i = 0; i < 10000; ++i) {
        const int tag = add_tag(pages, i % 2 == 0 ? "P" : "Link");
        pages.tags.back().target = i % 2 == 0 ? "" : "https://un.org";
        pages.pages[0].items.push_back({{points(100), points(100 + i % 500)}, run, tag, {}});
    }
    CHECK(is_whole(write_pdf(pages, {})));
}

TEST_CASE("tags nested a hundred thousand deep") {
    auto pages = resolution_pages();
    int tag = -1;
    for (int i = 0; i < 100000; ++i) tag = add_tag(pages, "Span", tag);
    put(pages, 1, tag, 100, 500, "deep");
    CHECK(is_whole(write_pdf(pages, {})));
}
