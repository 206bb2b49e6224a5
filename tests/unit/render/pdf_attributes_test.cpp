// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/attributes.h"

#include <catch2/catch.hpp>

#include "pdf_sample_pages.h"

using namespace resolute;
using namespace resolute::tests;
using namespace resolute::render::pdf;

TEST_CASE("how a label numbers its list") {
    const auto [label, expected] = GENERATE(table<std::string, std::string>({{"1.", "Decimal"},
                                                                             {"\t12. ", "Decimal"},
                                                                             {"(a)", "LowerAlpha"},
                                                                             {"c)", "LowerAlpha"},
                                                                             {"(i)", "LowerRoman"},
                                                                             {"(iv)", "LowerRoman"},
                                                                             {"(in)", "LowerAlpha"},
                                                                             {"II.", "UpperRoman"},
                                                                             {"A.", "UpperAlpha"},
                                                                             {"•", "Disc"},
                                                                             {"–", "Disc"},
                                                                             {" ", "None"},
                                                                             {"", "None"}}));
    INFO(label);
    CHECK(numbering_of(label) == expected);
}

TEST_CASE("attributes of tags") {
    layout::Pages pages;
    pages.fonts = {{std::string(serif_path), 0}};
    pages.pages.push_back({{points(612), points(792)}, {}, ""});
    const int list = add_tag(pages, "L"), item = add_tag(pages, "LI", list),
              label = add_tag(pages, "Lbl", item);
    const int note = add_tag(pages, "Lbl", add_tag(pages, "Note", add_tag(pages, "LBody", item)));
    const int figure = add_tag(pages, "Figure"), table = add_tag(pages, "Table");
    const int row = add_tag(pages, "TR", table), head = add_tag(pages, "TH", row);
    const int wide = add_tag(pages, "TD", row);
    pages.tags.back().columns = 3;
    pages.tags.back().rows = 2;
    add_tag(pages, "TD", add_tag(pages, "TR", table));
    put(pages, 0, note, 100, 300, "a");
    put(pages, 0, label, 100, 100, "1.");
    put(pages, 0, label, 100, 100, "(a)");
    pages.pages[0].items.push_back(
        {{points(60), points(65)}, layout::Stroke{{points(100), points(92)}, {32}}, figure, {}});
    const auto attributes = attributes_of(pages, table_grids(pages));
    CHECK(attributes.size() == 4);
    CHECK(attributes.at(wide) == "<</O/Table/ColSpan 3/RowSpan 2>>");
    CHECK(attributes.at(list) == "<</O/List/ListNumbering/Decimal>>");
    CHECK(attributes.at(figure) == "<</O/Layout/Placement/Block/BBox[60 700 100 727]>>");
    CHECK(attributes.at(head) == "<</O/Table/Scope/Column>>");
}
