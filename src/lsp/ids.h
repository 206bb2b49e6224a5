// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lsp/markup.h"

/// eIds, what refers to them, and the words of what they name.
namespace resolute::lsp {

/// What follows the `#` of a reference; empty where there is none.
std::string fragment_in(std::string_view reference);
/// The first element with that eId, or `none`.
xml::NodeId element_with_id(const xml::Tree& tree, std::string_view id);
/// The element whose eId the attribute at a spot names or is, or `none`.
xml::NodeId element_named_at(const xml::Tree& tree, const Spot& spot);

/// A place where an eId is written, without the `#`.
struct Mention {
    Span span;
    bool definition = false;
};
/// Every place where it is given or referred to, in order.
std::vector<Mention> mentions_of(const xml::Tree& tree, std::string_view id);

/// The words an element begins with, its number and footnotes left out: at most so many bytes of them, with
/// "…" where there are more.
std::string first_words(const xml::Tree& tree, xml::NodeId element, std::size_t most);
/// The words of its `num`, or nothing.
std::string number_of(const xml::Tree& tree, xml::NodeId element);

}  // namespace resolute::lsp
