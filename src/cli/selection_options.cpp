// SPDX-License-Identifier: Apache-2.0
#include "cli/selection_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "text/cat.h"

namespace resolute::cli {

void add_selection_options(CLI::App& app, SelectionWords& words) {
    app.add_option("--stage", words.stage, "how far the text has come; by default what the document says")
        ->check(CLI::IsMember({"draft", "submission", "adopted", "published"}));
    // Each takes one list: what stands behind it is a path.
    const auto add_list = [&](const char* name, std::vector<std::string>& list, const char* help,
                              const char* form) {
        app.add_option(name, list, help)->delimiter(',')->allow_extra_args(false)->type_name(form);
    };
    constexpr auto rules = "CODE|NAME|FAMILY";
    add_list("--select", words.select, "only these rules", rules);
    add_list("--extend-select", words.extend, "these rules too", rules);
    add_list("--ignore", words.ignore, "not these rules", rules);
    add_list("--severity", words.levels, "take a rule as off, hint, warning or error", "CODE=LEVEL");
    app.add_flag("--no-schema", words.no_schema, "leave the schema out");
}

Result<workspace::Options> options_of(const SelectionWords& words) {
    workspace::Options options;
    options.schema = !words.no_schema;
    const auto stage = std::ranges::find(rules::stage_names, words.stage);
    if (stage != rules::stage_names.end())
        options.stage = static_cast<rules::Stage>(stage - rules::stage_names.begin());
    options.selection = {words.select, words.extend, words.ignore, {}};
    using enum rules::Level;
    for (const auto& each : words.levels) {
        const auto mark = each.find('=');
        const auto word = mark == std::string::npos ? std::string() : each.substr(mark + 1);
        constexpr std::array levels{off, hint, warning, error};
        const auto level = std::ranges::find(levels, word, [](auto one) { return rules::name_of(one); });
        if (level == levels.end())
            return Failure{
                cat("`--severity ", each, "`: expected CODE=off, CODE=hint, CODE=warning or CODE=error")};
        options.selection.levels.emplace_back(each.substr(0, mark), *level);
    }
    if (auto problem = workspace::problem_with(options.selection)) return *problem;
    return options;
}

}  // namespace resolute::cli
