// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

#include <algorithm>

#include "rules/reading.h"

namespace resolute::rules {

std::string_view name_of(Level level) {
    constexpr std::array<std::string_view, 4> names{"off", "hint", "warning", "error"};
    return names[static_cast<std::size_t>(level)];
}

Subject subject_of(const xml::Tree& tree, const model::Document& document, Stage stage) {
    auto language = model::language(document);
    if (language.empty()) language = "en";
    auto reading = std::make_shared<const Reading>(read(document, citations::language_from_code(language)));
    return {.tree = tree,
            .document = document,
            .stage = stage,
            .organ = model::organ(document),
            .kind = model::kind(document),
            .language = std::move(language),
            .symbol = model::symbol(document),
            .reading = std::move(reading)};
}

Level level(const Rule& rule, const Subject& subject) {
    auto level = rule.levels.at(subject.stage);
    for (const auto& each : rule.relaxed) {
        const bool organ = each.organ == model::Organ::unknown || each.organ == subject.organ;
        if (organ && (each.language.empty() || each.language == subject.language))
            level = std::min(level, each.levels.at(subject.stage));
    }
    return level;
}

std::vector<Example> examples(const Rule& rule) {
    std::vector<Example> all;
    if (!rule.example.bad.empty()) all.push_back(rule.example);
    all.insert(all.end(), rule.more_examples.begin(), rule.more_examples.end());
    return all;
}

Diagnostic& Findings::at(Span span, std::string message) {
    const auto severity = level_ == Level::error     ? Severity::error
                          : level_ == Level::warning ? Severity::warning
                                                     : Severity::hint;
    return out_.emplace_back(Diagnostic{.code = std::string(rule_.code),
                                        .name = std::string(rule_.name),
                                        .severity = severity,
                                        .span = span,
                                        .message = std::move(message),
                                        .labels = {},
                                        .fixes = {},
                                        .place = {},
                                        .eid = {}});
}

Diagnostic& Findings::hint(Span span, std::string message) {
    auto& found = at(span, std::move(message));
    found.severity = Severity::hint;
    return found;
}

std::vector<const Rule*> by_code() {
    const auto rules = all();
    std::vector<const Rule*> sorted(rules.begin(), rules.end());
    std::ranges::sort(sorted, {}, &Rule::code);
    return sorted;
}

const Rule* find(std::string_view code_or_name) {
    const auto rules = all();
    const auto found = std::ranges::find_if(
        rules, [&](const Rule* rule) { return rule->code == code_or_name || rule->name == code_or_name; });
    return found == rules.end() ? nullptr : *found;
}

}  // namespace resolute::rules
