// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/terminal.h"
#include "rules/page.h"
#include "text/cat.h"
#include "workspace/selection.h"

namespace resolute::cli {

namespace {

std::function<int()> declare(CLI::App& app) {
    auto wanted = std::make_shared<std::vector<std::string>>();
    app.add_option("rule", *wanted, "a code (NUM002) or a name")->required()->type_name("CODE|NAME");
    app.footer("Example:\n  resolute explain paragraph-number-out-of-sequence");
    return [wanted] {
        int status = nothing_found;
        for (const auto& name : *wanted) {
            if (const auto* rule = rules::find(name)) {
                print(rules::page(*rule));
                continue;
            }
            const auto near = workspace::nearest_rule(name);
            complain({cat("no rule is called `", name, "`",
                          near ? cat("; did you mean `", *near, "`?") : "; see `resolute rules`")});
            status = not_done;
        }
        return status;
    };
}

}  // namespace

extern constinit const Command explain{"explain", "The page of a rule: what, why, and how to put it right",
                                       declare};

}  // namespace resolute::cli
