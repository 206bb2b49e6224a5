// SPDX-License-Identifier: Apache-2.0
// pugixml is the second opinion on our own reading: the same nodes, names, attributes and characters in the
// same order, in the examples and in the published corpus.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iostream>
#include <pugixml.hpp>

#include "support/corpus.h"
#include "text/cat.h"
#include "text/file.h"
#include "xml/decode.h"
#include "xml/read.h"

namespace resolute::xml {

namespace {

/// A document told in one line for each node, without its depth.
using Told = std::vector<std::string>;

std::string told_element(std::string_view name) {
    return cat("element ", name);
}

Told told_by_us(const Tree& tree) {
    Told told;
    for (NodeId id = 0; id < tree.nodes.size(); ++id) {
        const auto& node = tree[id];
        if (node.kind == Kind::element) {
            told.push_back(told_element(tree.name(id)));
            for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
                const auto& each = tree.attributes[node.first_attribute + i];
                told.push_back(cat("  ", tree.slice(each.name), " = ", decode_value(tree.slice(each.value))));
            }
        } else if (node.kind == Kind::text) {
            told.push_back(cat("text ", decode_text(tree.slice(node.whole))));
        } else if (node.kind == Kind::instruction) {
            told.push_back(cat("instruction ", tree.name(id)));
        } else {
            told.push_back(cat("verbatim ", tree.slice(node.open)));
        }
    }
    return told;
}

void tell(const pugi::xml_node& node, Told& told) {
    switch (node.type()) {
        case pugi::node_element:
            told.push_back(told_element(node.name()));
            for (const auto& each : node.attributes())
                told.push_back(cat("  ", each.name(), " = ", each.value()));
            break;
        case pugi::node_pcdata:
            told.push_back(cat("text ", node.value()));
            break;
        case pugi::node_comment:
        case pugi::node_cdata:
            told.push_back(cat("verbatim ", node.value()));
            break;
        case pugi::node_pi:
            told.push_back(cat("instruction ", node.name()));
            break;
        default:
            break;
    }
    for (const auto& child : node.children()) tell(child, told);
}

/// Empty where the two agree, else the first thing they tell differently.
std::string difference(const Told& ours, const Told& theirs) {
    const auto [one, other] = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end());
    if (one == ours.end() && other == theirs.end()) return {};
    return cat("we read `", one == ours.end() ? "nothing" : *one, "`, pugixml `",
               other == theirs.end() ? "nothing" : *other, '`');
}

/// Whether there was something to compare: what is not well-formed pugixml does not read.
bool agree(const std::string& name, const std::string& bytes) {
    Diagnostics found;
    const auto tree = read(std::make_shared<SourceFile>(SourceFile::from_bytes(name, bytes)), found);
    if (!tree.mends.empty()) return false;
    pugi::xml_document theirs;
    const auto text = tree.source->text();
    constexpr unsigned options =
        (pugi::parse_full & ~(pugi::parse_declaration | pugi::parse_doctype)) | pugi::parse_ws_pcdata;
    const auto parsed = theirs.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
    if (!parsed) {
        FAIL_CHECK(name << ": pugixml cannot read it: " << parsed.description());
        return true;
    }
    Told told;
    tell(theirs, told);
    const auto differs = difference(told_by_us(tree), told);
    if (!differs.empty()) FAIL_CHECK(name << ": " << differs);
    return true;
}

}  // namespace

TEST_CASE("pugixml reads the examples as we do") {
    int compared = 0;
    for (const auto& each :
         std::filesystem::directory_iterator(std::filesystem::path(RESOLUTE_SOURCE_DIR) / "examples")) {
        if (each.path().extension() != ".xml") continue;
        const auto bytes = read_file(each.path().string());
        REQUIRE(bytes);
        compared += agree(each.path().filename().string(), *bytes) ? 1 : 0;
    }
    CHECK(compared >= 5);
}

TEST_CASE("pugixml reads what was written to be awkward as we do") {
    for (const std::string_view text :
         {"<a b='&lt;&#10;&#x41; \t\n'>x&amp;y<![CDATA[<z>]]>\r\n<!-- c --><?p q?></a>",
          "<?xml version=\"1.0\"?><!--before--><a>\n<b/> </a><!--after-->",
          "<é ü=\"ö\">\xF0\x9D\x84\x9E</é>"})
        CHECK(agree("text", std::string(text)));
}

TEST_CASE("pugixml reads the published corpus as we do") {
    int compared = 0;
    for (const auto& each : tests::corpus()) {
        const auto bytes = read_file(each.path);
        REQUIRE(bytes);
        compared += agree(each.name, *bytes) ? 1 : 0;
    }
    std::cout << "second reader: " << compared << " documents read alike\n";
}

}  // namespace resolute::xml
