// SPDX-License-Identifier: Apache-2.0
#include "workspace/selection.h"

#include <algorithm>

#include "text/cat.h"
#include "text/nearest.h"
#include "workspace/house.h"

namespace resolute::workspace {

namespace {

std::string_view family_of(const rules::Rule& rule) {
    return rule.code.substr(0, rule.code.find_first_of("0123456789"));
}

bool chooses(std::string_view entry, const rules::Rule& rule) {
    return entry == "ALL" || names(entry, rule);
}

bool any_chooses(const std::vector<std::string>& entries, const rules::Rule& rule) {
    return std::ranges::any_of(entries, [&](const std::string& entry) { return chooses(entry, rule); });
}

/// Who asks for a rule by name wants it, even at a stage that leaves it out.
rules::Level turned_on(const rules::Rule& rule, rules::Stage stage) {
    return std::max(rule.levels.at(stage), rules::Level::hint);
}

}  // namespace

bool names(std::string_view entry, const rules::Rule& rule) {
    return entry == rule.code || entry == rule.name || entry == family_of(rule);
}

std::optional<std::string_view> nearest_rule(std::string_view entry) {
    // `NUM2`, `num02`: the figures of a code are three.
    const auto digits = std::min(entry.find_first_of("0123456789"), entry.size());
    const auto missing = digits + 3 - std::min(digits + 3, entry.size());
    const auto padded = cat(entry.substr(0, digits), std::string(missing, '0'), entry.substr(digits));
    if (const auto* rule = digits < entry.size() ? rules::find(padded) : nullptr) return rule->code;
    std::vector<std::string_view> candidates;
    for (const auto* rule : rules::all()) {
        candidates.push_back(rule->code);
        candidates.push_back(rule->name);
        candidates.push_back(family_of(*rule));
    }
    return nearest(entry, candidates);
}

std::optional<Failure> unknown_rule(std::string_view entry) {
    const auto known = [&](const rules::Rule* rule) { return chooses(entry, *rule); };
    if (std::ranges::any_of(rules::all(), known) || is_house_code(entry)) return std::nullopt;
    return Failure{no_such_rule(entry, nearest_rule(entry))};
}

std::string no_such_rule(std::string_view entry, std::optional<std::string_view> near) {
    return cat("no rule is called `", entry, "`", near ? cat("; did you mean `", *near, "`?") : "");
}

std::optional<Failure> problem_with(const Selection& selection) {
    for (const auto* list : {&selection.select, &selection.extend, &selection.ignore})
        for (const auto& entry : *list)
            if (auto failure = unknown_rule(entry)) return failure;
    for (const auto& [entry, level] : selection.levels)
        if (auto failure = unknown_rule(entry)) return failure;
    return std::nullopt;
}

rules::Level level_of(const Selection& selection, const rules::Rule& rule, rules::Stage stage) {
    return level_of(selection, rule, stage, rule.levels.at(stage));
}

rules::Level level_of(const Selection& selection, const rules::Rule& rule, rules::Stage stage,
                      rules::Level before) {
    using rules::Level;
    auto level = before;
    if (!selection.select.empty()) {
        if (!any_chooses(selection.select, rule))
            level = Level::off;
        else if (level == Level::off)
            level = turned_on(rule, stage);
    }
    if (level == Level::off && any_chooses(selection.extend, rule)) level = turned_on(rule, stage);
    if (any_chooses(selection.ignore, rule)) level = Level::off;
    for (const auto& [entry, wanted] : selection.levels)
        if (chooses(entry, rule)) level = wanted;
    return level;
}

}  // namespace resolute::workspace
