// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <vector>

namespace resolute::cli {

/// Runs `work` at once and again whenever a file that `paths` stand for changes, comes or goes, until the
/// user ends it (Ctrl+C) or nobody reads standard output. On a terminal each run begins on a clean screen.
/// Standard input cannot be watched: that is told and nothing is run. Returns an exit status.
int watch(const std::vector<std::string>& paths, const std::function<int()>& work);

}  // namespace resolute::cli
