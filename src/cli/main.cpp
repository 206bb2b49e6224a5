// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/version.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace {

using namespace resolute;
using namespace resolute::cli;

/// What CLI11 minds, with the nearest command where the first word is none.
void complain_of_usage(const CLI::ParseError& error, int argc, char** argv) {
    const auto wanted = argc > 1 ? std::string_view(argv[1]) : std::string_view();
    std::vector<std::string_view> names;
    for (const auto* command : commands()) names.push_back(command->name);
    const bool known = std::find(names.begin(), names.end(), wanted) != names.end();
    if (!known && !wanted.empty() && !wanted.starts_with('-')) {
        const auto near = nearest(wanted, names);
        complain({cat("no command is called `", wanted, "`",
                      near ? cat("; did you mean `", *near, "`?") : "; see `resolute --help`")});
        return;
    }
    complain({cat(std::string(error.what()), "; see `resolute ", known ? cat(wanted, " ") : "", "--help`")});
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    CLI::App app{"Checks, renders and explains United Nations resolutions kept as Akoma Ntoso XML.",
                 "resolute"};
    app.set_version_flag("--version", [] { return version_text(); });
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    app.footer(
        "Examples:\n"
        "  resolute check draft.xml                 what is wrong with a draft\n"
        "  resolute check --stage submission .      as the secretariat would see it\n"
        "  resolute fix draft.xml                   puts right what is sure\n"
        "  resolute render draft.xml --to pdf       the official layout\n"
        "  resolute explain NUM002                  why a rule is there\n\n"
        "Exit status: 0 nothing to report, 1 findings remain, 2 the work could not be done.");
    int status = 0;
    for (const auto* command : commands()) {
        auto* sub = app.add_subcommand(std::string(command->name), std::string(command->summary));
        auto run = command->declare(*sub);
        sub->callback([run = std::move(run), &status] { status = run(); });
    }
    if (argc == 1) {
        print(app.help());
        return not_done;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wanted) {  // --help, --version
        return app.exit(wanted);
    } catch (const CLI::ParseError& error) {
        complain_of_usage(error, argc, argv);
        return not_done;
    }
    // A full disk behind `>` shows only when the last bytes leave.
    if (std::fflush(stdout) != 0 && errno != EPIPE) {
        complain({cat("cannot write to standard output: ", std::strerror(errno))});
        return not_done;
    }
    return status;
}
