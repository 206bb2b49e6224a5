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

// Defaulted here, where the types they hold are complete.
bool Markup::operator==(const Markup&) const = default;
bool Reference::operator==(const Reference&) const = default;
bool Footnote::operator==(const Footnote&) const = default;
bool Cell::operator==(const Cell&) const = default;
bool Row::operator==(const Row&) const = default;
bool Table::operator==(const Table&) const = default;
bool Division::operator==(const Division&) const = default;
bool Element::operator==(const Element&) const = default;
bool Component::operator==(const Component&) const = default;
bool Components::operator==(const Components&) const = default;
bool Document::operator==(const Document&) const = default;

}  // namespace resolute::model
