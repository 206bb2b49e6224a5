// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace resolute::cli {

/// The exit status of every command.
enum Exit : int {
    nothing_found = 0,
    findings_remain = 1,  // of severity warning or error
    not_done = 2,         // usage, an unreadable file, output that cannot be written
};

/// A subcommand, one file of src/cli/commands each.
struct Command {
    std::string_view name, summary;
    /// Declares its options and gives back what runs it once they are read.
    std::function<int()> (*declare)(CLI::App&);
};

std::span<const Command* const> commands();

}  // namespace resolute::cli
