// SPDX-License-Identifier: Apache-2.0
#include "rules/page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/cat.h"

namespace resolute::rules {

namespace {

std::string without_marks(std::string_view text) {
    std::string result(text);
    for (const std::string_view mark : {"⟦", "⟧"})
        for (auto at = result.find(mark); at != std::string::npos; at = result.find(mark))
            result.erase(at, mark.size());
    return result;
}

/// "In French. "; empty for English.
std::string_view language_name(std::string_view language) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> names{{{"ar", "In Arabic. "},
                                                                                  {"es", "In Spanish. "},
                                                                                  {"fr", "In French. "},
                                                                                  {"ru", "In Russian. "},
                                                                                  {"zh", "In Chinese. "}}};
    for (const auto& [code, name] : names)
        if (code == language) return name;
    return {};
}

std::string_view remedy(Remedy best) {
    switch (best) {
        case Remedy::safe:
            return "`resolute fix` puts right what is certain. Where more than one text could be meant, the "
                   "finding has a fix to be "
                   "looked at (`resolute fix --review`), or none.";
        case Remedy::review:
            return "`resolute fix --review` makes the likeliest change; look at it (`--diff` shows it "
                   "first).";
        default:
            return "None: only the author can say what is meant.";
    }
}

std::string stages(const Rule& rule) {
    std::string row;
    for (std::size_t i = 0; i < stage_names.size(); ++i)
        row += cat(i ? ", " : "", stage_names[i], ": ", name_of(rule.levels.by_stage[i]));
    return row;
}

}  // namespace

std::string page(const Rule& rule) {
    auto text = cat("# ", rule.name, " (", rule.code, ")\n\n", rule.summary, "\n\n");
    text += cat("| Severity by stage | ", stages(rule), " |\n|---|---|\n| Authority | ", rule.authority,
                " |\n\n");
    text += cat("## Why\n\n", rule.why, "\n\n");
    const auto all_examples = examples(rule);
    if (!all_examples.empty()) text += all_examples.size() > 1 ? "## Examples\n\n" : "## Example\n\n";
    for (const auto& each : all_examples)
        text += cat(language_name(each.language), "Reported:\n\n```xml\n", without_marks(each.bad),
                    "\n```\n\nRight:\n\n```xml\n", each.good, "\n```\n\n");
    text += cat("## Fix\n\n", remedy(rule.remedy), "\n\n");
    text += cat("## Leaving it out\n\nIn a run: `resolute check --ignore ", rule.code, "`.");
    // A file that is not well-formed cannot be trusted to say what it suppresses.
    if (rule.finder != Finder::reader)
        text += cat(" At one place, before the element it covers: `<?resolute ignore=", rule.code,
                    " reason=\"…\"?>`.");
    text += "\n";
    return text;
}

std::string line(const Rule& rule) {
    constexpr std::size_t code_width = 9;
    return cat(rule.code, std::string(code_width - std::min(code_width - 1, rule.code.size()), ' '),
               rule.name, ": ", rule.summary, "\n");
}

std::string index_page() {
    std::string text =
        "# Rules\n\nOne page for each rule, made from the rule's own file by `resolute rules --pages "
        "docs/rules`.\n\n"
        "| Code | Name | What is wrong | draft | submission | adopted | published "
        "|\n|---|---|---|---|---|---|---|\n";
    for (const auto* rule : by_code()) {
        text += cat("| ", rule->code, " | [", rule->name, "](", rule->name, ".md) | ", rule->summary, " |");
        for (const auto level : rule->levels.by_stage) text += cat(" ", name_of(level), " |");
        text += '\n';
    }
    return text;
}

}  // namespace resolute::rules
