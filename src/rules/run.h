// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>

#include "rules/rule.h"
#include "text/stopwatch.h"

namespace resolute::rules {

/// The level at which a rule is asked; `off` leaves it out.
using LevelOf = std::function<Level(const Rule&)>;

/// Runs every rule that is not off. The order of the rules does not matter to the result, which is sorted by
/// place. What rules share counts, on the watch, for the first that asks for it.
Diagnostics run(const Subject& subject, const LevelOf& level_of, Stopwatch* watch = nullptr);

/// Where a place of the source stands, in words for a person: "operative paragraph 6 (a)", "footnote 4",
/// "cover page".
std::string place_of(const Subject& subject, std::uint32_t offset);
/// The eId of the nearest element around the place that has one, or empty.
std::string eid_of(const xml::Tree& tree, std::uint32_t offset);

}  // namespace resolute::rules
