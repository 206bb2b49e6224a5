// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/outline.h"

#include <catch2/catch.hpp>

#include "pdf_inflate.h"
#include "pdf_sample_pages.h"

using namespace resolute;
using namespace resolute::tests;

TEST_CASE("bookmarks hang on the last one of a lesser level") {
    layout::Pages pages;
    pages.pages.push_back({{points(612), points(792)}, {}, ""});
    pages.bookmarks = {
        {"A", 0, points(92), 1}, {"B", 0, points(92), 3}, {"C", 0, points(92), 2}, {"D", 0, points(92), 1}};
    render::pdf::Objects objects;
    const int page = objects.add("null");
    const int outline = render::pdf::add_outline(objects, pages, {page});
    CHECK(outline == 2);
    const auto text = inflated(objects.finish(outline, outline));
    CHECK(text.find("<</Type/Outlines/First 3 0 R/Last 6 0 R/Count 4>>") != std::string::npos);
    CHECK(text.find(
              "(A)/Parent 2 0 R/Dest[1 0 R/XYZ null 700 null]/Next 6 0 R/First 4 0 R/Last 5 0 R/Count 2") !=
          std::string::npos);
    CHECK(text.find("(B)/Parent 3 0 R/Dest[1 0 R/XYZ null 700 null]/Next 5 0 R>>") != std::string::npos);
    CHECK(text.find("(C)/Parent 3 0 R/Dest[1 0 R/XYZ null 700 null]/Prev 4 0 R>>") != std::string::npos);
}

TEST_CASE("no bookmarks, no outline") {
    render::pdf::Objects objects;
    CHECK(render::pdf::add_outline(objects, {}, {}) == 0);
}

TEST_CASE("page labels are those printed, else the place in the file") {
    layout::Pages pages;
    pages.pages.resize(2);
    pages.pages[0].label = "1/2";
    CHECK(render::pdf::page_labels(pages) == "<</Nums[0<</P(1/2)>>1<</P(2)>>]>>");
}
