// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/structure.h"

#include <catch2/catch.hpp>

#include "pdf_inflate.h"
#include "pdf_sample_pages.h"

using namespace resolute;
using namespace resolute::tests;
using namespace resolute::render::pdf;

namespace {

/// The structure tree's dictionaries as text. `content` are tags in reading order, with a page each.
std::string tree(const layout::Pages& pages, const std::vector<std::pair<int, std::size_t>>& content,
                 const Links& links = {}) {
    Objects objects;
    std::vector<int> page_objects;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) page_objects.push_back(objects.add("null"));
    Structure structure(pages, links, objects);
    std::vector<int> next(pages.pages.size());
    for (const auto& [tag, page] : content) structure.add_content(page, tag, next[page]++);
    for (const auto& piece : links.pieces) structure.add_annotation(piece.page, piece.tag, 99, 7);
    const int root = structure.write(page_objects);
    return inflated(objects.finish(root, root));
}

layout::Pages two_pages() {
    layout::Pages pages;
    pages.pages.resize(2);
    return pages;
}

bool has(const std::string& text, std::string_view part) {
    INFO(text.substr(text.find("obj")));
    CHECK(text.find(part) != std::string::npos);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("elements join when their content comes, and those without any are left out") {
    auto pages = two_pages();
    const int heading = add_tag(pages, "H1"), empty = add_tag(pages, "P");
    add_tag(pages, "Span", empty);
    const int paragraph = add_tag(pages, "P");
    const auto text = tree(pages, {{heading, 0}, {paragraph, 0}, {paragraph, 1}});
    has(text, "<</S/Document/P 3 0 R/K[ 5 0 R 6 0 R]>>");
    has(text, "<</S/H1/P 4 0 R/Pg 1 0 R/K 0>>");
    has(text, "<</S/P/P 4 0 R/Pg 1 0 R/K[ 1<</Type/MCR/MCID 0/Pg 2 0 R>>]>>");
    has(text, "<</Nums[0[5 0 R 6 0 R]1[6 0 R]]>>");
    CHECK(text.find("/Span") == std::string::npos);
}

TEST_CASE("a note is read at its call") {
    auto pages = two_pages();
    const int paragraph = add_tag(pages, "P"), call = add_tag(pages, "Reference", paragraph);
    const int note = add_tag(pages, "Note", paragraph);
    const auto text = tree(pages, {{paragraph, 0}, {call, 0}, {paragraph, 0}, {note, 0}, {note, 1}});
    has(text, "/S/P/P 4 0 R/Pg 1 0 R/K[ 0 6 0 R 7 0 R 2]>>");
    has(text, "<</S/Note/P 5 0 R/ID(.3)/Pg 1 0 R/K[ 3<</Type/MCR/MCID 0/Pg 2 0 R>>]>>");
    has(text, "/IDTree<</Names[(.3)7 0 R ]>>");
}

TEST_CASE("empty cells stay in their places, and cells that lack are added") {
    auto pages = two_pages();
    const int table = add_tag(pages, "Table"), row = add_tag(pages, "TR", table);
    add_tag(pages, "TD", row);
    const int cell = add_tag(pages, "TD", row);
    add_tag(pages, "TD", add_tag(pages, "TR", table));                    // one short
    add_tag(pages, "TD", add_tag(pages, "TR", add_tag(pages, "Table")));  // a table without any content
    const auto text = tree(pages, {{cell, 0}});
    CHECK(count(text, "/S/TR/") == 2);
    CHECK(count(text, "/S/TD/") == 4);
    CHECK(count(text, "/S/Table/") == 1);
    has(text, "/S/TR/P 5 0 R/K[ 8 0 R 7 0 R]>>");
}

TEST_CASE("a link needs its annotation") {
    auto pages = two_pages();
    const int dead = add_tag(pages, "Link"), live = add_tag(pages, "Link"),
              call = add_tag(pages, "Reference");
    pages.tags[0].target = "#nowhere";
    pages.tags[1].alternative = "words";
    pages.tags[1].target = pages.tags[2].target = "https://x.org";
    Links links;
    links.pieces = {{live, 0, 1, 1, {}}, {call, 1, 0, 0, {}}};
    const auto text = tree(pages, {{dead, 0}, {live, 0}, {call, 1}}, links);
    has(text, "<</S/Span/P 4 0 R/Pg 1 0 R/K 0>>");
    has(text, "<</S/Link/P 4 0 R/Pg 1 0 R/K[ 1<</Type/OBJR/Obj 99 0 R>>]>>");
    has(text, "<</S/Reference/P 4 0 R/K 8 0 R>>");
    has(text, "<</S/Link/P 7 0 R/Pg 2 0 R/K[ 0<</Type/OBJR/Obj 99 0 R>>]>>");
    CHECK(text.find("/Alt") == std::string::npos);
}

TEST_CASE("languages, alternatives, ids and foreign roles") {
    auto pages = two_pages();
    const int figure = add_tag(pages, "Figure"), motto = add_tag(pages, "Motto"), other = add_tag(pages, "P");
    pages.tags[0].alternative = "Emblem";
    pages.tags[1].language = "fr";
    pages.tags[1].id = pages.tags[2].id = "same";
    const auto text = tree(pages, {{figure, 0}, {motto, 0}, {other, 0}});
    has(text, "/S/Figure/P 4 0 R/Alt(Emblem)");
    has(text, "/S/Motto/P 4 0 R/ID(same)/Lang(fr)");
    has(text, "/RoleMap<</Motto/NonStruct>>");
    CHECK(count(text, "/ID(same)") == 1);
}

TEST_CASE("a tag of the document itself is the root") {
    auto pages = two_pages();
    const int root = add_tag(pages, "Document"), paragraph = add_tag(pages, "P", root);
    const auto text = tree(pages, {{paragraph, 0}});
    CHECK(count(text, "/S/Document") == 1);
}
