// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "text/cat.h"
#include "text/nearest.h"
#include "workspace/analyse.h"

namespace resolute::workspace {

namespace {

bool names(const std::string& entry, const rules::Rule& rule) {
    if (entry == "ALL" || entry == rule.code || entry == rule.name) return true;
    const auto family = rule.code.substr(0, rule.code.find_first_of("0123456789"));
    return entry == family;
}

bool any_names(const std::vector<std::string>& entries, const rules::Rule& rule) {
    return std::ranges::any_of(entries, [&](const std::string& entry) { return names(entry, rule); });
}

std::optional<Failure> unknown(const std::string& entry) {
    const auto known = [&](const rules::Rule* rule) { return names(entry, *rule); };
    if (std::ranges::any_of(rules::all(), known)) return std::nullopt;
    std::vector<std::string_view> candidates;
    for (const auto* rule : rules::all()) {
        candidates.push_back(rule->code);
        candidates.push_back(rule->name);
        candidates.push_back(rule->code.substr(0, rule->code.find_first_of("0123456789")));
    }
    const auto near = nearest(entry, candidates);
    return Failure{cat("no rule is called `", entry, "`", near ? cat("; did you mean `", *near, "`?") : "")};
}

}  // namespace

std::optional<Failure> problem_with(const Selection& selection) {
    for (const auto* list : {&selection.select, &selection.extend, &selection.ignore})
        for (const auto& entry : *list)
            if (auto failure = unknown(entry)) return failure;
    for (const auto& [entry, level] : selection.levels)
        if (auto failure = unknown(entry)) return failure;
    return std::nullopt;
}

rules::Level level_of(const Selection& selection, const rules::Rule& rule, rules::Stage stage) {
    auto level = rule.levels.at(stage);
    if (!selection.select.empty()) {
        const bool selected = any_names(selection.select, rule);
        if (!selected) level = rules::Level::off;
        // Who asks for a rule by its own name wants it, even at a stage that leaves it out.
        if (selected && level == rules::Level::off) level = rules::Level::hint;
    }
    if (any_names(selection.extend, rule) && level == rules::Level::off) {
        level = rule.levels.at(stage);
        if (level == rules::Level::off) level = rules::Level::hint;
    }
    if (any_names(selection.ignore, rule)) level = rules::Level::off;
    for (const auto& [entry, wanted] : selection.levels)
        if (names(entry, rule)) level = wanted;
    return level;
}

}  // namespace resolute::workspace
