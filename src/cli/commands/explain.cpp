// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>

#include "cli/command.h"
#include "cli/terminal.h"
#include "rules/page.h"
#include "text/cat.h"
#include "workspace/house.h"
#include "workspace/selection.h"

namespace resolute::cli {

namespace {

std::string lines_of(auto&& wanted) {
    std::string lines;
    for (const auto* rule : rules::by_code())
        if (wanted(*rule)) lines += rules::line(*rule);
    return lines;
}

/// The page of the rule of that code or name, or what each rule of that family reports; empty if there is
/// none.
std::string answer(std::string_view name) {
    if (const auto* rule = rules::find(name)) return rules::page(*rule);
    return lines_of([&](const rules::Rule& rule) { return workspace::names(name, rule); });
}

/// What each rule reports that has the word in its name: `spelling` in `spelling-avoided`.
std::string rules_with(std::string_view word) {
    const auto wanted = cat("-", word, "-");
    return lines_of(
        [&](const rules::Rule& rule) { return cat("-", rule.name, "-").find(wanted) != std::string::npos; });
}

std::string in_capitals(std::string name) {
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::toupper(c); });
    return name;
}

std::function<int()> declare(CLI::App& app) {
    auto wanted = std::make_shared<std::vector<std::string>>();
    app.add_option("rule", *wanted,
                   "a code (NUM002), a name, a family of codes (NUM), or a word of names (spelling)")
        ->required()
        ->type_name("CODE|NAME");
    app.footer("Example:\n  resolute explain paragraph-number-out-of-sequence");
    return [wanted] {
        int status = nothing_found;
        for (const auto& name : *wanted) {
            auto found = answer(name);
            if (found.empty()) found = answer(in_capitals(name));
            if (found.empty()) found = rules_with(name);
            if (!found.empty()) {
                print(found);
                continue;
            }
            const auto near = workspace::nearest_rule(name);
            const auto what = workspace::is_house_code(in_capitals(name))
                                  ? std::string("; rules of your own stand in `resolute.toml`")
                              : near ? cat("; did you mean `", *near, "`?")
                                     : std::string("; see `resolute rules`");
            complain({cat("no rule is called `", name, "`", what)});
            status = not_done;
        }
        return status;
    };
}

}  // namespace

extern constinit const Command explain{"explain", "The page of a rule: what, why, and how to put it right",
                                       declare};

}  // namespace resolute::cli
