// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
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
    /// Never null: the tree that was asked about, which then must stay, or one of its own.
    std::shared_ptr<const xml::Tree> tree;
    xml::NodeId element = xml::none;  // of attributes and values: the element in `around()`

    /// The text without the tag that is being typed; of attributes and values, with that tag made whole.
    const xml::Tree& around() const { return *tree; }
};
/// The element in whose content the place lies, or `none`.
xml::NodeId open_element_at(const xml::Tree& tree, std::uint32_t offset);

Typed typed_at(const xml::Tree& tree, std::uint32_t offset);

}  // namespace resolute::lsp
