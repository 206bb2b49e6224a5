// SPDX-License-Identifier: Apache-2.0
#include "xml/tree.h"

#include <array>
#include <catch2/catch.hpp>

#include "xml/decode.h"
#include "xml/read.h"

using namespace resolute;

namespace {

xml::Tree tree_of(std::string text) {
    Diagnostics found;
    return xml::read(std::make_shared<SourceFile>("f", std::move(text)), found);
}

}  // namespace

TEST_CASE("every name, value and text is a slice of the source") {
    const auto tree = tree_of(
        "<?xml version=\"1.0\"?>\r\n<!-- c --><a x = 'one&amp;two'\n y=\"\">t &lt; "
        "u<b/><![CDATA[<raw>]]><?go now?></a>");
    REQUIRE(tree.nodes.size() == 6);
    CHECK(tree.slice(tree[tree.first].open) == " c ");
    const auto root = tree.root;
    CHECK(tree.name(root) == "a");
    CHECK(tree.slice(tree[root].open) == "<a x = 'one&amp;two'\n y=\"\">");
    CHECK(tree.value(root, "x") == "one&two");
    CHECK(tree.value(root, "y") == "");
    CHECK_FALSE(tree.value(root, "z").has_value());
    const auto text = tree[root].first_child;
    CHECK(tree.slice(tree[text].whole) == "t &lt; u");
    const auto element = tree[text].next;
    CHECK(tree.slice(tree[element].whole) == "<b/>");
    const auto cdata = tree[element].next;
    CHECK(tree.slice(tree[cdata].open) == "<raw>");
    const auto instruction = tree[cdata].next;
    CHECK(tree.name(instruction) == "go");
    CHECK(tree.slice(tree[instruction].open) == "now");
    CHECK(tree.text(root) == "t < u<raw>");
    CHECK(tree.at(tree[cdata].open.begin) == cdata);
}

TEST_CASE("texts and values are told as they mean, whatever is to be decoded in them") {
    const auto meant = [](std::string text) {
        const auto tree = tree_of(std::move(text));
        std::string all;
        for (resolute::xml::NodeId id = 0; id < tree.nodes.size(); ++id) {
            const auto& node = tree[id];
            for (auto i = node.first_attribute; i < node.first_attribute + node.attribute_count; ++i)
                all += '{' + tree.value(tree.attributes[i]) + '}';
            if (!tree.is_element(id)) all += '[' + tree.characters(id) + (node.blank ? "]blank" : "]");
        }
        return all;
    };
    const std::string behind(40, ' ');  // so that no place is near the end
    CHECK(meant("<a x='one two' y='one\ttwo' z='&#65;\n'>one &lt; two</a>" + behind) ==
          "{one two}{one two}{A }[one < two]");
    CHECK(meant("<a>one\n\ttwo<b> \t\n </b>  three</a>" + behind) == "[one\n\ttwo][ \t\n ]blank[  three]");
    CHECK(meant("<a>one\r\ntwo<b> \r\n\r</b></a>" + behind) == "[one\ntwo][ \n\n]blank");
    CHECK(meant("<a><![CDATA[&lt;\r\n]]><![CDATA[ \n]]></a>" + behind) == "[&lt;\n][ \n]blank");
    CHECK(meant("<a x='R&D'>R&D<b> </b></a>" + behind) == "{R&D}[R&D][ ]blank");
    CHECK(meant("<a x='\n'>&#32;</a>") == "{ }[ ]");
}

TEST_CASE("in mended text spans still lie in the source") {
    const auto tree = tree_of("<a><b>R&D</a>");
    const auto b = tree[tree.root].first_child;
    CHECK(tree.slice(tree[b].whole) == "<b>R&D");
    const auto text = tree[b].first_child;
    CHECK(tree.slice(tree[text].open) == "R&D");
    CHECK(tree.text(b) == "R&D");
    CHECK(tree.slice(tree[tree.root].whole) == "<a><b>R&D</a>");
}

TEST_CASE("text that was cut out of a text is not in it") {
    const auto tree = tree_of("<a>one</z> two</a>");
    CHECK(tree.text(tree.root) == "one two");
    REQUIRE(tree.nodes.size() == 2);
}

TEST_CASE("places in decoded text lead to the written bytes") {
    const SourceFile source("f", "x&amp;\r\ny&#233;z");
    const Span all{0, static_cast<std::uint32_t>(source.text().size())};
    // decoded: x & LF y é z
    CHECK(xml::decode_text(source.text()) == "x&\nyéz");
    const auto size = xml::decode_text(source.text()).size();
    CHECK(source.slice(xml::span_of_decoded(source, all, size, 1, 2)) == "&amp;");
    CHECK(source.slice(xml::span_of_decoded(source, all, size, 2, 3)) == "\r\n");
    CHECK(source.slice(xml::span_of_decoded(source, all, size, 4, 6)) == "&#233;");
    CHECK(source.slice(xml::span_of_decoded(source, all, size, 3, 7)) == "y&#233;z");
    CHECK(xml::decode_value("a\tb\r\nc &bad; &amp;") == "a b c &bad; &");
}

TEST_CASE("every decoded character of a long text is found again where it is written") {
    const std::vector<std::pair<std::string, std::string>> parts{
        {"&#x41;", "A"}, {"x", "x"}, {"\r\n", "\n"}, {"\xC3\xA9", "\xC3\xA9"}, {"&#8212;", "\xE2\x80\x94"},
        {"&no;", "&no;"}};
    std::string written = "\xC3\xA9", meant = written;
    std::vector<std::array<std::size_t, 4>> places;  // written and meant: begin, end
    for (std::size_t i = 0; i < 4000; ++i) {
        // Runs of references, and stretches without any that are longer than what lies between landmarks.
        const auto& [one, other] = i % 1000 < 700 ? parts[i % parts.size()] : parts[1];
        const bool whole = one.front() != '&' || one != other;
        if (whole)
            places.push_back(
                {written.size(), written.size() + one.size(), meant.size(), meant.size() + other.size()});
        written += one;
        meant += other;
    }
    const SourceFile source("t", written);
    const Span all{0, static_cast<std::uint32_t>(written.size())};
    REQUIRE(xml::decode_text(written) == meant);
    const xml::WrittenPlaces find(written, meant.size());
    for (const auto& [begin, end, meant_begin, meant_end] : places)
        CHECK(find.span(source, all, meant_begin, meant_end) ==
              Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    CHECK(find.span(source, all, 0, meant.size()) == all);
}

TEST_CASE("what needs no mending is read as it is, all else as mended") {
    std::string many = "<a";
    for (int i = 0; i < 60; ++i) many += " x" + std::to_string(i) + "=\"\"";
    const auto mends = [](std::string text) { return tree_of(std::move(text)).mends.size(); };
    CHECK(mends(many + "/>") == 0);
    CHECK(mends(many + " x7=\"\"/>") == 1);
    CHECK(mends("<a xmlns:b=\"u\"><b:c b:d=\"\"/></a>") == 0);
    CHECK(mends("<a><c xmlns:b=\"u\"/><b:c/></a>") == 1);
    CHECK(mends("<a><c xmlns:b=\"u\"><b:c/></c><b:c/></a>") == 1);
    CHECK(mends("<a><xmlns:b/><b:c/></a>") == 1);
    CHECK(mends("<a xmlns:b=\" \"/>") == 1);
    CHECK(mends("<a xmlns:b=\"\x01\"/>") == 1);
    CHECK(mends("<a xmlns:b=\x01\xEF\xBF\xBF/>") == 1);
    CHECK(mends("<?xml version='1.0'?><a/><!-- - --><?b?>\n") == 0);
    CHECK(mends("<?xml-stylesheet href=''?><a/>") == 0);
    CHECK(mends("<a/><!-- -- -->") == 1);
    CHECK(mends("<a/><!--->") == 1);
    CHECK(mends("<a>]]></a>") == 1);
    CHECK(mends("<a b=\"]]>\">]]</a>") == 0);
    CHECK(mends("<a>\xEF\xBF\xBE</a>") == 1);
    CHECK(mends("<a></a ><b/>") == 1);
    std::string deep;
    for (int i = 0; i < 200; ++i) deep += "<a>";
    for (int i = 0; i < 200; ++i) deep += "</a>";
    CHECK(mends(deep) == 0);
    CHECK(mends("<a>" + deep + "</a>") == 2);
}
