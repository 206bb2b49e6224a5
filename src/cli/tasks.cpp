// SPDX-License-Identifier: Apache-2.0
#include "cli/tasks.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "text/cat.h"
#include "workspace/config.h"
#include "workspace/inputs.h"

namespace resolute::cli {

namespace {

Result<workspace::Configs> configs_of(const TaskWords& words) {
    if (words.isolated) return workspace::Configs::isolated();
    if (!words.config.empty()) return workspace::Configs::of_file(words.config);
    return workspace::Configs();
}

}  // namespace

void add_task_options(CLI::App& app, TaskWords& words) {
    app.add_option("path", words.paths, "files, folders, patterns, @list, or - for standard input")
        ->type_name("PATH");
    auto* config =
        app.add_option("--config", words.config, "this configuration, not the nearest resolute.toml")
            ->type_name("FILE");
    app.add_flag("--isolated", words.isolated, "no configuration")->excludes(config);
    app.add_option("--stdin-filename", words.stdin_filename, "what to call standard input")
        ->type_name("NAME");
}

void add_jobs_option(CLI::App& app, unsigned& jobs) {
    // What is no number at all is refused behind this.
    const auto refuse_none = [](const std::string& given) {
        const bool none = !given.empty() && given.find_first_not_of('0') == std::string::npos;
        return none ? cat(given, " is below 1") : std::string();
    };
    app.add_option("--jobs", jobs, "how many files at a time; by default one for each core")
        ->check(CLI::Validator(refuse_none, ""))
        ->type_name("N");
}

std::vector<std::string> paths_of(const TaskWords& words) {
    // Who gives standard input a name wants it read.
    const std::string everything = words.stdin_filename == TaskWords().stdin_filename ? "." : "-";
    return words.paths.empty() ? std::vector{everything} : words.paths;
}

Result<Tasks> tasks_of(const TaskWords& words, const workspace::Options& command_line) {
    auto inputs = workspace::find_inputs(paths_of(words));
    auto configs = configs_of(words);
    if (!configs) return configs.error();
    Tasks result{{}, std::move(inputs.failures)};
    for (const auto& [path, below] : inputs.files) {
        const auto& name = path == "-" ? words.stdin_filename : path;
        const auto config = configs->of(name);
        if (!config) return config.error();
        // Who names a file wants it; `exclude` is about what is found in folders and by patterns.
        const bool named = std::ranges::find(words.paths, path) != words.paths.end();
        if (!named && workspace::excludes(**config, name)) continue;
        result.tasks.push_back(
            {path, workspace::options_for(**config, name, command_line), (*config)->baseline});
    }
    return result;
}

}  // namespace resolute::cli
