// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "rules/rule.h"
#include "schema/grammar.h"
#include "xml/tree.h"

namespace resolute::lsp {

/// Where in the markup a place stands.
struct Spot {
    enum class Kind : std::uint8_t { other, start_name, end_name, attribute_name, attribute_value };
    Kind kind = Kind::other;
    xml::NodeId node = xml::none;               // the deepest that holds the place
    xml::NodeId element = xml::none;            // the same, or what it stands in
    const xml::Attribute* attribute = nullptr;  // of that element
};
/// The place between two characters; behind the last letter of a name is still in it.
Spot spot_at(const xml::Tree& tree, std::uint32_t offset);

/// The whole end tag as written; nothing where the element has none.
std::optional<Span> end_tag(const xml::Tree& tree, xml::NodeId element);
/// The name in it.
std::optional<Span> end_name(const xml::Tree& tree, xml::NodeId element);

/// The grammar that a text of this stage is held to.
const schema::Grammar& grammar_of(rules::Stage stage);

}  // namespace resolute::lsp
