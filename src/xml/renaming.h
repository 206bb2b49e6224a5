// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "xml/tree.h"

/// eIds that change, all at once: so two may change places.
namespace resolute::xml {

/// From an eId to the one that comes in its place.
using Renaming = std::map<std::string, std::string, std::less<>>;
/// Where they are written and referred to. What is made of an eId (`para_1__content`, `para_1_list_point_a`
/// of `para_1`) follows it.
std::vector<Edit> rename_edits(const Tree& tree, const Renaming& renaming);

}  // namespace resolute::xml
