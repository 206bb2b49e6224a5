// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/markup.h"
#include "xml/renaming.h"

/// Elements of one name that stand in a row, as paragraphs and points do.
namespace resolute::lsp {

/// The first child of that name, or `none`.
xml::NodeId child_named(const xml::Tree& tree, xml::NodeId element, std::string_view name);
/// The element of the same name right before or behind, with nothing but white space, comments and
/// instructions between.
std::optional<xml::NodeId> neighbour_above(const xml::Tree& tree, xml::NodeId element);
std::optional<xml::NodeId> neighbour_below(const xml::Tree& tree, xml::NodeId element);
/// The bytes of an element with the comments and instructions right before it, which are about it.
Span with_instructions(const xml::Tree& tree, xml::NodeId element);
/// Where the words of its `num` stand; empty without one, nothing where elements stand in it.
std::optional<Span> words_of_number(const xml::Tree& tree, xml::NodeId element);

/// The eIds of the elements of its name behind it that are made like its own: of points those beside it, of
/// paragraphs all.
std::vector<std::string> ids_behind(const xml::Tree& tree, xml::NodeId element);
/// Gives the eIds of all elements of its name that are made like its own the order of their figures.
xml::Renaming ids_in_order(const xml::Tree& tree, xml::NodeId element);
/// Puts an element like it behind it, with an empty paragraph, laid out as it is. `id` may be empty.
Edit new_sibling(const xml::Tree& tree, xml::NodeId element, std::string_view number, std::string_view id);

}  // namespace resolute::lsp
