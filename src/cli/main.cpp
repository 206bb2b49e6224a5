// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <sstream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/usage.h"
#include "cli/version.h"
#include "text/unfinished_file.h"

namespace {

using namespace resolute;
using namespace resolute::cli;

/// `help` and `help COMMAND` are what many type.
std::vector<std::string> words_of(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    if (words.empty() || words.front() != "help") return words;
    words.erase(words.begin());
    const bool known =
        words.empty() || std::ranges::find(commands(), words.front(), &Command::name) != commands().end();
    if (known) words.emplace_back("--help");
    return words;
}

/// Ends the program as the signal would have, but leaves no half-written file behind.
void end_by(int number) {
    const int error = errno;  // of what it came upon, which may go on until it ends
    remove_unfinished_files();
    errno = error;
    std::raise(number);  // SA_RESETHAND: now it ends the program
}

void handle_signals() {
    std::signal(SIGPIPE, SIG_IGN);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action {};
        ::sigaction(number, nullptr, &action);
        if (action.sa_handler == SIG_IGN) continue;  // as `nohup` wants it
        action.sa_handler = end_by;
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        ::sigaction(number, &action, nullptr);
    }
}

}  // namespace

int main(int argc, char** argv) {
    handle_signals();
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
        std::ostringstream shown;
        status = app.exit(wanted, shown);
        print(shown.str());
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
