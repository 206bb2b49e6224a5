// SPDX-License-Identifier: Apache-2.0
#include "model/document.h"

#include <algorithm>

namespace resolute::model {

const Attribute* find(const Attributes& attributes, std::string_view name) {
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? nullptr : &*found;
}

std::string_view value(const Attributes& attributes, std::string_view name) {
    const auto* found = find(attributes, name);
    return found ? std::string_view(found->value) : std::string_view();
}

// Written out, since clang 14 cannot default the comparison of types that hold themselves.
bool Inline::operator==(const Inline& other) const {
    return value == other.value;
}
bool Markup::operator==(const Markup& other) const {
    return name == other.name && attributes == other.attributes && content == other.content;
}
bool Reference::operator==(const Reference& other) const {
    return name == other.name && attributes == other.attributes && content == other.content;
}
bool Footnote::operator==(const Footnote& other) const {
    return attributes == other.attributes && content == other.content;
}
bool Line::operator==(const Line& other) const {
    return name == other.name && attributes == other.attributes && content == other.content;
}
bool Number::operator==(const Number& other) const {
    return attributes == other.attributes && content == other.content;
}
bool Heading::operator==(const Heading& other) const {
    return name == other.name && attributes == other.attributes && content == other.content;
}
bool Cell::operator==(const Cell& other) const {
    return name == other.name && attributes == other.attributes && content == other.content;
}
bool Row::operator==(const Row& other) const {
    return attributes == other.attributes && cells == other.cells;
}
bool Table::operator==(const Table& other) const {
    return attributes == other.attributes && rows == other.rows;
}
bool Division::operator==(const Division& other) const {
    return name == other.name && attributes == other.attributes && content == other.content;
}
bool Block::operator==(const Block& other) const {
    return value == other.value;
}
bool Element::operator==(const Element& other) const {
    return name == other.name && attributes == other.attributes && children == other.children;
}
bool Part::operator==(const Part& other) const {
    return name == other.name && attributes == other.attributes && content == other.content;
}
bool Component::operator==(const Component& other) const {
    return name == other.name && attributes == other.attributes && members == other.members;
}
bool Components::operator==(const Components& other) const {
    return name == other.name && attributes == other.attributes && members == other.members;
}
bool Document::operator==(const Document& other) const {
    return name == other.name && attributes == other.attributes && members == other.members &&
           before == other.before && after == other.after;
}

}  // namespace resolute::model
