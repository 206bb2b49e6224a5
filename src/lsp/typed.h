// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "xml/tree.h"

namespace resolute::lsp {

/// What a person is in the middle of typing at a place, and what stands around it without that.
struct Typed {
    enum class Kind : std::uint8_t { words, element, end_tag, attribute, value, nothing };
    Kind kind = Kind::words;
    Span span;                // what is typed so far: a name, a value without its quote, words behind a tag
    std::string attribute;    // of a value: the attribute's name
    bool closed = false;      // whether the tag goes on behind the place
    std::uint32_t begin = 0;  // where the tag begins; of words, the place itself
    /// The text without the tag that is being typed; of attributes and values, with that tag made whole.
    xml::Tree around;
    xml::NodeId element = xml::none;  // of attributes and values: the element in `around`
};
/// The element in whose content the place lies, or `none`.
xml::NodeId open_element_at(const xml::Tree& tree, std::uint32_t offset);

Typed typed_at(const xml::Tree& tree, std::uint32_t offset);

}  // namespace resolute::lsp
