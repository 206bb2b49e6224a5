// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "diagnostics/views.h"
#include "text/result.h"
#include "workspace/analyse.h"

namespace resolute::workspace {

/// A file to check, and how.
struct Task {
    std::string path;  // `-` is standard input
    Options options;
    std::filesystem::path baseline = {};  // what is known from before; empty where nothing is
};

/// Takes what was found in one file.
using Receive = std::function<void(const Task&, FileFindings)>;

/// Reads and analyses each file, `jobs` at a time, 0 for one a core. `receive` gets them in the order of the
/// tasks, each as soon as it and those before it are done, and never two at once. Standard input is called
/// `stdin_name`. Returns why files could not be read, in their order.
std::vector<Failure> check(const std::vector<Task>& tasks, const std::string& stdin_name, unsigned jobs,
                           const Receive& receive);

}  // namespace resolute::workspace
