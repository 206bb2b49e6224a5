// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/rule.h"
#include "text/result.h"

namespace resolute::workspace {

/// Which rules are asked and how grave they are taken. Entries are codes, names or families (`NUM`); a later
/// list wins over an earlier one: select, then extend, then ignore, then the levels.
struct Selection {
    std::vector<std::string> select;  // empty: all that are on at the stage
    std::vector<std::string> extend;
    std::vector<std::string> ignore;
    std::vector<std::pair<std::string, rules::Level>> levels;
};
/// Why a selection cannot be used, with a suggestion, or nothing.
std::optional<Failure> problem_with(const Selection& selection);
rules::Level level_of(const Selection& selection, const rules::Rule& rule, rules::Stage stage);
/// The same where earlier selections left the rule at `before`; who selects a rule turns it on again.
rules::Level level_of(const Selection& selection, const rules::Rule& rule, rules::Stage stage,
                      rules::Level before);

/// Whether an entry is the rule's code, its name, or its family.
bool names(std::string_view entry, const rules::Rule& rule);
/// Why an entry of a selection names no rule, with a suggestion, or nothing where it names some or `ALL`.
std::optional<Failure> unknown_rule(std::string_view entry);
/// The code, name or family that a mistyped entry most likely means.
std::optional<std::string_view> nearest_rule(std::string_view entry);
/// "no rule is called …", with a suggestion if there is one.
std::string no_such_rule(std::string_view entry, std::optional<std::string_view> near);

}  // namespace resolute::workspace
