// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/completions.h"
#include "cli/terminal.h"

namespace resolute::cli {

namespace {

std::function<int()> declare(CLI::App& app) {
    auto shell = std::make_shared<std::string>();
    app.add_option("shell", *shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    app.footer(
        "Examples:\n"
        "  resolute completions bash > ~/.local/share/bash-completion/completions/resolute\n"
        "  resolute completions zsh > ~/.zfunc/_resolute         (with ~/.zfunc in $fpath)\n"
        "  resolute completions fish > ~/.config/fish/completions/resolute.fish");
    return [shell, &app] {
        print(completion_script(completions_of(*app.get_parent()), *shell));
        return static_cast<int>(nothing_found);
    };
}

}  // namespace

extern constinit const Command shell_completions{
    "completions", "A script that completes commands, options and rules in a shell", declare};

}  // namespace resolute::cli
