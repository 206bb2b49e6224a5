// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "xml/tree.h"

namespace resolute::xml {

/// Which of two elements with the same `eId` should have another: whether the earlier one is the one that
/// does not fit its place, by the identifiers around it (Akoma Ntoso Naming Convention 1.0, 5.1: they hold
/// that of the element around, and rise). False where nothing tells them apart.
bool earlier_is_out_of_place(const Tree& tree, NodeId earlier, NodeId later);

/// How well a value would stand as the `eId` of an element between those of the nearest elements of its name,
/// -2 to 2.
int fit_among_neighbours(const Tree& tree, NodeId element, std::string_view value);
/// Whether a value would be the next one, or the one before, of an element beside it: "para_10" behind
/// "para_9".
bool is_next_to_neighbour(const Tree& tree, NodeId element, std::string_view value);

}  // namespace resolute::xml
