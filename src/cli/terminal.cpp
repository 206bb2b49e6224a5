// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "text/cat.h"

namespace resolute::cli {

namespace {

bool colour_is_wanted() {
    const char* unwanted = std::getenv("NO_COLOR");
    return !(unwanted && *unwanted);
}

}  // namespace

bool output_is_terminal() {
    return ::isatty(STDOUT_FILENO) == 1;
}

bool errors_are_on_terminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

std::uint32_t terminal_columns() {
    winsize size{};
    const bool known = output_is_terminal() && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return known && size.ws_col > 0 ? size.ws_col : 100;
}

bool use_colour() {
    return output_is_terminal() && colour_is_wanted();
}

bool use_colour_for_errors() {
    return errors_are_on_terminal() && colour_is_wanted();
}

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_now(std::string_view text) {
    print(text);
    std::fflush(stdout);
}

void complain(const Failure& failure) {
    std::fflush(stdout);
    const auto line = cat("resolute: ", failure.what, "\n");
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace resolute::cli
