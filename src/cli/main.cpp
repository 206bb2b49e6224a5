// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/usage.h"
#include "cli/version.h"

namespace {

using namespace resolute;
using namespace resolute::cli;

/// `help` and `help COMMAND` are what many type.
std::vector<std::string> words_of(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    if (words.empty() || words.front() != "help") return words;
    words.erase(words.begin());
    const bool known = words.empty() || std::ranges::find(commands(), words.front(), &Command::name) !=
                                            commands().end();
    if (known) words.emplace_back("--help");
    return words;
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    CLI::App app{"Checks, renders and explains United Nations resolutions kept as Akoma Ntoso XML.",
                 "resolute"};
    app.set_version_flag("-V,--version", [] { return version_text(); });
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
    const auto words = words_of(argc, argv);
    try {
        app.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 takes them from the end
    } catch (const CLI::Success& wanted) {                                  // --help, --version
        return app.exit(wanted);
    } catch (const CLI::ParseError& error) {
        complain({usage_complaint(app, error, words)});
        return not_done;
    }
    // A full disk behind `>` may show only when the last bytes leave.
    if (const auto done = finish_output(); !done) {
        complain(done.error());
        return not_done;
    }
    return status;
}
