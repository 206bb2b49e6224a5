// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "text/result.h"
#include "workspace/check.h"

namespace CLI {
class App;
}

namespace resolute::cli {

/// The words by which a command is told its files and their configuration.
struct TaskWords {
    std::vector<std::string> paths;  // none: the folder it is run in, or standard input that was named
    std::string config, stdin_filename = "<stdin>";
    bool isolated = false;
};
/// Declares the paths, --config, --isolated and --stdin-filename; `words` outlives `app`.
void add_task_options(CLI::App& app, TaskWords& words);

/// Declares --jobs; 0 where it is not given, which stands for one for each core.
void add_jobs_option(CLI::App& app, unsigned& jobs);

/// The paths that were given, or what stands for none.
std::vector<std::string> paths_of(const TaskWords& words);

/// The files to work on, each with its options: what its configuration says, and over it `command_line`. The
/// baseline is the configuration's.
struct Tasks {
    std::vector<workspace::Task> tasks;
    std::vector<Failure> failures;  // paths that cannot be used; the others still count
};
Result<Tasks> tasks_of(const TaskWords& words, const workspace::Options& command_line);

}  // namespace resolute::cli
