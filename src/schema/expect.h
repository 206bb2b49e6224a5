// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/grammar.h"
#include "xml/tree.h"

namespace resolute::schema {

/// An attribute as an editor offers or explains it.
struct ExpectedAttribute {
    std::string name;  // as written at that place, with the prefix in force
    bool required = false;
    std::string type;                 // the name of its type; empty where it has none
    std::vector<std::string> values;  // the only ones allowed; empty where there is no such list
    std::string words;  // what its value looks like: "a date such as `2024-12-31`"; empty for any text
    std::optional<std::string> fixed;  // the one value it may have
    std::string documentation;         // plain text, may be empty
};

/// An element as an editor offers or explains it.
struct ExpectedElement {
    std::string name;       // as written at that place, with the prefix in force
    bool fits = true;       // whether what follows at that place still fits behind it
    bool required = false;  // whether the parent is not complete here without it
    bool text = false;      // whether text may stand directly in it
    bool empty = false;     // whether nothing may stand in it
    std::vector<std::string> required_attributes;
    std::vector<std::string> children;  // all that may stand in it somewhere, in the order of the schema
    std::string documentation;          // plain text, may be empty
};

/// The elements that may stand at `offset`, a place in the content of an element: required ones first, then
/// those with which the rest still fits, then in the order of the schema. Outside the root and in tags there
/// are none.
std::vector<ExpectedElement> expected_children(const Grammar& grammar, const xml::Tree& tree,
                                               std::uint32_t offset);
/// Whether text may stand directly in the element whose content holds `offset`.
bool text_expected(const Grammar& grammar, const xml::Tree& tree, std::uint32_t offset);
/// The attributes an element may have and has not yet, required ones first.
std::vector<ExpectedAttribute> expected_attributes(const Grammar& grammar, const xml::Tree& tree,
                                                   xml::NodeId element);

/// An element of the tree; nothing where the grammar does not know it.
std::optional<ExpectedElement> describe(const Grammar& grammar, const xml::Tree& tree, xml::NodeId element);
/// An element of Akoma Ntoso by its name alone.
std::optional<ExpectedElement> describe(const Grammar& grammar, std::string_view name);
/// An attribute of an element, given or not, by its name as written.
std::optional<ExpectedAttribute> describe_attribute(const Grammar& grammar, const xml::Tree& tree,
                                                    xml::NodeId element, std::string_view name);

}  // namespace resolute::schema
