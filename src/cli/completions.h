// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace resolute::cli {

/// An option, as a shell offers it.
struct Completion {
    std::vector<std::string> names;  // `-o`, `--output`
    std::string summary;
    std::vector<std::string> values;  // what may follow; none where files or free words do
    bool takes_value;
};

/// A subcommand with what can be typed behind it.
struct CommandCompletions {
    std::string name, summary;
    std::vector<Completion> options;
    std::vector<std::string> words;  // that stand alone, such as the codes of rules; else files
};

/// What the program has declared, read off `program`; options that take rules offer their codes and names.
std::vector<CommandCompletions> completions_of(const CLI::App& program);

/// The script for `shell`: bash, zsh or fish.
std::string completion_script(const std::vector<CommandCompletions>& commands, std::string_view shell);

}  // namespace resolute::cli
