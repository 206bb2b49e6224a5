// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/version.h"
#include "lsp/run.h"

namespace resolute::cli {

namespace {

std::function<int()> declare(CLI::App& app) {
    const auto serial = std::make_shared<bool>(false);
    app.add_flag("--serial", *serial, "finish each message before the next is read, for tests");
    app.footer(
        "An editor starts it and speaks the Language Server Protocol 3.17 with it on standard input and\n"
        "output; docs/how-to/editors.md says how each editor is told to.");
    return [serial] { return lsp::run(version_number(), !*serial); };
}

}  // namespace

extern constinit const Command language_server{
    "lsp", "Serves an editor: findings as you type, fixes, completion, outline", declare};

}  // namespace resolute::cli
