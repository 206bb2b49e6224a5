// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "diagnostics/views.h"
#include "text/result.h"
#include "workspace/analyse.h"

namespace resolute::workspace {

struct Outcome {
    std::vector<FileFindings> files;  // in the order of the paths; those that could not be read are left out
    std::vector<Failure> failures;
};

/// Reads and analyses each file. `-` is standard input, called `stdin_name`. `jobs` files are worked on at a
/// time, 0 for one a core; the outcome does not depend on it.
Outcome check(const std::vector<std::string>& paths, const std::string& stdin_name, const Options& options,
              unsigned jobs);

/// A file, or standard input for `-`, as a source.
Result<Source> read_source(const std::string& path, const std::string& stdin_name);

}  // namespace resolute::workspace
