// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "rules/run.h"
#include "xml/tree.h"

namespace resolute::workspace {

/// A rule of the user's own, from `resolute.toml`: each place its expression selects is a finding.
struct HouseRule {
    std::string code;     // "HOUSE001"
    std::string name;     // in kebab case
    std::string match;    // XPath 1.0, see xml/query.h
    std::string message;  // of every finding
    rules::Level level = rules::Level::warning;

    /// As selections and suppressions see it; lives as long as this does.
    rules::Rule as_rule() const;
};
using HouseRules = std::vector<HouseRule>;

/// "HOUSE", or that with three figures: what a selection may name although it may stand in no configuration.
bool is_house_code(std::string_view entry);

/// What the rules of the house find, at the levels asked for.
Diagnostics find_house(const xml::Tree& tree, const HouseRules& rules, const rules::LevelOf& level_of);

}  // namespace resolute::workspace
