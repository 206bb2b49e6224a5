// SPDX-License-Identifier: Apache-2.0
#include "schema/xsd_files.h"

#include <algorithm>
#include <memory>
#include <set>

#include "schema/documentation.h"
#include "schema/files.h"
#include "xml/read.h"

namespace resolute::schema {

namespace {

std::string mark_of(std::string_view address) {
    if (address == "http://www.w3.org/2001/XMLSchema") return "xs";
    if (address == "http://un.org/akn4un") return "akn4un";
    if (address == "http://www.w3.org/XML/1998/namespace") return "xml";
    return "";
}

XsdFile read_file(const SchemaFile& file) {
    XsdFile result;
    result.name = std::string(file.name);
    Diagnostics none;
    result.tree = xml::read(std::make_shared<const SourceFile>(result.name, std::string(file.text)), none);
    const auto& tree = result.tree;
    const auto& root = tree[tree.root];
    result.marks.emplace("xml", "xml");
    for (auto at = root.first_attribute; at < root.first_attribute + root.attribute_count; ++at) {
        const auto name = tree.slice(tree.attributes[at].name);
        if (name == "xmlns") result.marks.emplace("", mark_of(tree.slice(tree.attributes[at].value)));
        if (name.starts_with("xmlns:"))
            result.marks.emplace(name.substr(6), mark_of(tree.slice(tree.attributes[at].value)));
    }
    result.target = mark_of(tree.value(tree.root, "targetNamespace").value_or(""));
    return result;
}

void read_with_others(std::string_view name, std::set<std::string>& read, std::vector<XsdFile>& files) {
    if (!read.emplace(name).second) return;
    files.push_back(read_file(*file(name)));
    // The vector grows: what is asked of the file is asked before.
    std::vector<std::string> others;
    const auto& own = files.back();
    for (const auto id : own.children(own.tree.root))
        if (const auto other = own.tree.value(id, "schemaLocation")) others.push_back(*other);
    for (const auto& other : others) read_with_others(other, read, files);
}

}  // namespace

QualifiedName XsdFile::qualified(std::string_view written) const {
    const auto colon = written.find(':');
    const auto prefix = colon == std::string_view::npos ? std::string_view() : written.substr(0, colon);
    const auto found = marks.find(prefix);
    return {found == marks.end() ? std::string() : found->second,
            std::string(colon == std::string_view::npos ? written : written.substr(colon + 1))};
}

std::vector<xml::NodeId> XsdFile::children(xml::NodeId id) const {
    std::vector<xml::NodeId> result;
    for (auto child = tree[id].first_child; child != xml::none; child = tree[child].next)
        if (tree.is_element(child)) result.push_back(child);
    return result;
}

xml::NodeId XsdFile::child(xml::NodeId id, std::string_view element) const {
    const auto all = children(id);
    const auto found = std::ranges::find_if(all, [&](auto each) { return tree.is(each, element); });
    return found == all.end() ? xml::none : *found;
}

std::string XsdFile::documentation(xml::NodeId id) const {
    const auto annotation = child(id, "xs:annotation");
    return annotation == xml::none ? std::string() : plain_documentation(tree.slice(tree[annotation].whole));
}

std::vector<XsdFile> read_xsd(std::string_view main) {
    std::set<std::string> read;
    std::vector<XsdFile> files;
    read_with_others(main, read, files);
    return files;
}

}  // namespace resolute::schema
