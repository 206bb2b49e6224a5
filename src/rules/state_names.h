// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace resolute::rules {

/// The names of States as lists of voters write them, in English capitals.
std::vector<std::string> voters();
/// The names of States in running text: in English all, in the other languages those that are often written
/// otherwise. Sorted by their bytes, each once.
std::vector<std::string> state_names(std::string_view language);

/// The names of States as printed lists of voters and sponsors write them, folded and sorted; empty in other
/// languages than English, French, Spanish and Russian.
const std::vector<std::string>& listed_states(std::string_view language);

}  // namespace resolute::rules
