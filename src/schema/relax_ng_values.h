// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "schema/xsd_files.h"

namespace resolute::schema {

/// The name of the definition that stands for a declaration: `element.p`, `element.akn4un.voters`.
std::string definition(std::string_view kind, const QualifiedName& name);
/// The name of an element or attribute as the compact syntax writes it.
std::string written(const QualifiedName& name);

/// Patterns of RELAX NG for the simple types of XSD files.
class ValuePatterns {
public:
    explicit ValuePatterns(const std::vector<XsdFile>& files) : files_(files) {}

    /// Of a type by its name as a file writes it: its definition, or the data type of XML Schema.
    std::string of_name(const XsdFile& file, std::string_view type) const;
    /// Of an `xs:simpleType`.
    std::string of_type(const XsdFile& file, xml::NodeId id) const;
    /// Of the `xs:simpleType` in an element or attribute; any text where there is none.
    std::string of_child(const XsdFile& file, xml::NodeId id) const;
    /// Of an attribute, by its `fixed` value or its type.
    std::string of_attribute(const XsdFile& file, xml::NodeId id) const;

private:
    /// The data type of XML Schema that a restriction comes from in the end, and all limits on the way.
    struct Data {
        std::string type;
        std::vector<std::string> limits;
    };
    Data data_of(const XsdFile& file, xml::NodeId restriction) const;
    std::string restricted(const XsdFile& file, xml::NodeId restriction) const;

    const std::vector<XsdFile>& files_;
};

}  // namespace resolute::schema
