// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "xml/tree.h"

/// Places where something is missing.
namespace resolute::xml {

/// Right behind the start tag, on the next line where the tag ends its own.
std::uint32_t gap_behind(const Tree& tree, NodeId element);
/// Behind the whole element, up to the name of the next one or to the end of the element around.
Span gap_after(const Tree& tree, NodeId element);
/// In an element that holds none, up to its end tag; its name where it has none or all stands on one line.
Span gap_inside(const Tree& tree, NodeId element);
/// In front of the element, from the one before it or from the start tag around, up to its name.
Span gap_before(const Tree& tree, NodeId element);

}  // namespace resolute::xml
