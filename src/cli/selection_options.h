// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "text/result.h"
#include "workspace/analyse.h"

namespace CLI {
class App;
}

namespace resolute::cli {

/// The words by which a command is told which rules to ask and how grave to take them.
struct SelectionWords {
    std::vector<std::string> select, extend, ignore, levels;
    std::string stage;
    bool no_schema = false;
};
/// Declares --stage, --select, --extend-select, --ignore, --severity and --no-schema; `words` outlives `app`.
void add_selection_options(CLI::App& app, SelectionWords& words);
/// What they mean, or which of them means nothing.
Result<workspace::Options> options_of(const SelectionWords& words);

}  // namespace resolute::cli
