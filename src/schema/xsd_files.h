// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xml/tree.h"

namespace resolute::schema {

/// A name as an XSD file writes it, with the mark of its namespace: nothing for Akoma Ntoso, `akn4un`, `xml`,
/// or `xs` for what XML Schema brings itself.
struct QualifiedName {
    std::string mark, local;
};

/// One XSD file and the meaning of its prefixes.
struct XsdFile {
    std::string name;
    xml::Tree tree;
    std::map<std::string, std::string, std::less<>> marks;  // by prefix
    std::string target;                                     // mark of the names that it declares

    QualifiedName qualified(std::string_view written) const;
    QualifiedName declared(xml::NodeId id) const { return {target, *tree.value(id, "name")}; }
    std::vector<xml::NodeId> children(xml::NodeId id) const;  // its elements
    xml::NodeId child(xml::NodeId id, std::string_view element) const;
    /// What `xs:documentation` explains; nothing where there is none.
    std::string documentation(xml::NodeId id) const;
};

/// A file of the program with all that it includes and imports, each once, in the order in which they are
/// named.
std::vector<XsdFile> read_xsd(std::string_view main);

}  // namespace resolute::schema
