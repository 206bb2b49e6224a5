// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/links.h"

#include <catch2/catch.hpp>

#include "pdf_sample_pages.h"

using namespace resolute;
using namespace resolute::tests;
using namespace resolute::render::pdf;

namespace {

layout::Pages two_pages() {
    layout::Pages pages;
    pages.fonts = {{std::string(serif_path), 0}};
    for (int i = 0; i < 2; ++i) pages.pages.push_back({{points(612), points(792)}, {}, ""});
    return pages;
}

int add_link(layout::Pages& pages, std::string_view target) {
    const int tag = add_tag(pages, "Link");
    pages.tags.back().target = target;
    return tag;
}

std::string annotation_of(const LinkPiece& piece, const layout::Pages& pages, const Links& links, int page,
                          int struct_parent) {
    std::string made;
    append_link_annotation(made, piece, pages, links, page, struct_parent);
    return made;
}

}  // namespace

TEST_CASE("a link has a piece for each line and page it stands on") {
    auto pages = two_pages();
    const int link = add_link(pages, "https://undocs.org/A/RES/70/1"), inner = add_tag(pages, "Span", link);
    put(pages, 0, link, 400, 100, "resolution ");
    put(pages, 0, inner, 450, 100, "70/1 ");
    put(pages, 0, link, 100, 112, "of 2015");
    put(pages, 1, link, 100, 82, "again");
    const auto links = links_of(pages, {});
    REQUIRE(links.pieces.size() == 3);
    CHECK(links.pieces[0].first_item == 0);
    CHECK(links.pieces[0].last_item == 1);
    CHECK(links.pieces[0].box.left == points(400));
    CHECK(links.pieces[0].box.top == points(92));
    CHECK(links.pieces[2].page == 1);
    CHECK(links.shown_text.at(link) == "resolution 70/1 of 2015again");
    const auto annotation = annotation_of(links.pieces[1], pages, links, 5, 9);
    CHECK(annotation.find("/F 4/P 5 0 R/Contents(resolution 70/1 of 2015again)/StructParent 9"
                          "/A<</S/URI/URI(https://undocs.org/A/RES/70/1)>>") != std::string::npos);
}

TEST_CASE("a space at the end is no part of the link's rectangle") {
    auto pages = two_pages();
    const int link = add_link(pages, "https://x.org");
    put(pages, 0, link, 100, 100, "ab ");
    put(pages, 0, -1, 100, 200, "ab");
    const auto box = links_of(pages, {}).pieces[0].box;
    CHECK(box.right == box_of(pages.pages[0].items[1]).right);
}

TEST_CASE("which targets lead somewhere") {
    const auto [target, leads] = GENERATE(table<std::string, bool>({{"https://undocs.org/", true},
                                                                    {"http://x", true},
                                                                    {"mailto:a@b", true},
                                                                    {"#note-1", true},
                                                                    {"#note-2", false},
                                                                    {"", false},
                                                                    {"javascript:alert(1)", false},
                                                                    {"file:///etc/passwd", false},
                                                                    {"A/RES/70/1", false}}));
    auto pages = two_pages();
    put(pages, 0, add_link(pages, target), 100, 100, "link");
    put(pages, 1, add_tag(pages, "Note"), 100, 100, "note");
    pages.tags.back().id = "note-1";
    INFO(target);
    CHECK(links_of(pages, destinations_of(pages)).pieces.size() == (leads ? 1 : 0));
}

TEST_CASE("a destination is the first thing drawn for an id") {
    auto pages = two_pages();
    const int note = add_tag(pages, "Note"), label = add_tag(pages, "Lbl", note);
    pages.tags[0].id = "note-1";
    put(pages, 1, label, 100, 100, "1");
    put(pages, 1, note, 100, 112, "words");
    add_tag(pages, "Note");
    pages.tags.back().id = "unseen";
    const auto destinations = destinations_of(pages);
    REQUIRE(destinations.size() == 1);
    CHECK(destinations.at("note-1").page == 1);
    CHECK(destination_names(destinations, pages, {3, 4}) == "<</Names[(note-1)[4 0 R/XYZ null 704 null]]>>");
}

TEST_CASE("what an annotation says about itself") {
    auto pages = two_pages();
    const int link = add_link(pages, "https://x.org/é a");
    put(pages, 0, link, 100, 100, " ");
    const auto links = links_of(pages, {});
    const auto annotation = [&] { return annotation_of(links.pieces[0], pages, links, 1, 1); };
    CHECK(annotation().find("/URI(https://x.org/%C3%A9%20a)") != std::string::npos);
    CHECK(annotation().find("/Contents<FEFF") != std::string::npos);  // the address, for want of words
    pages.tags[0].alternative = "Back to the text";
    CHECK(annotation().find("/Contents(Back to the text)") != std::string::npos);
}
