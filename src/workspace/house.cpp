// SPDX-License-Identifier: Apache-2.0
#include "workspace/house.h"

#include "xml/query.h"

namespace resolute::workspace {

rules::Rule HouseRule::as_rule() const {
    return {.code = code,
            .name = name,
            .levels = rules::always(level),
            .summary = message,
            .why = message,
            .authority = "resolute.toml"};
}

bool is_house_code(std::string_view entry) {
    constexpr std::string_view family = "HOUSE";
    if (!entry.starts_with(family)) return false;
    const auto figures = entry.substr(family.size());
    return figures.empty() ||
           (figures.size() == 3 && figures.find_first_not_of("0123456789") == std::string_view::npos);
}

Diagnostics find_house(const xml::Tree& tree, const HouseRules& rules, const rules::LevelOf& level_of) {
    Diagnostics result;
    if (rules.empty()) return result;
    std::vector<std::string> expressions;
    for (const auto& rule : rules) expressions.push_back(rule.match);
    const auto places = xml::query(tree, expressions);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto rule = rules[i].as_rule();
        const auto level = level_of(rule);
        if (level == rules::Level::off) continue;
        rules::Findings findings(rule, level, result);
        for (const auto span : places[i]) findings.at(span, rules[i].message);
    }
    return result;
}

}  // namespace resolute::workspace
