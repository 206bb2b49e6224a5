// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "text/cat.h"

namespace resolute::cli {

namespace {

bool colour_is_wanted() {
    const char* unwanted = std::getenv("NO_COLOR");
    return !(unwanted && *unwanted);
}

/// What went wrong first with standard output. A later success would hide it: bytes that could not be sent on
/// are gone from the buffer.
int output_error = 0;

void note_failure(bool good) {
    if (!good && output_error == 0) output_error = errno;
}

}  // namespace

bool output_is_terminal() {
    return ::isatty(STDOUT_FILENO) == 1;
}

bool errors_are_on_terminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

std::uint32_t terminal_columns(std::uint32_t unknown) {
    winsize size{};
    const bool known = output_is_terminal() && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return known && size.ws_col > 0 ? size.ws_col : unknown;
}

bool use_colour() {
    return output_is_terminal() && colour_is_wanted();
}

bool use_colour_for_errors() {
    return errors_are_on_terminal() && colour_is_wanted();
}

void print(std::string_view text) {
    if (text.empty()) return;
    note_failure(std::fwrite(text.data(), 1, text.size(), stdout) == text.size());
}

void print_now(std::string_view text) {
    print(text);
    note_failure(std::fflush(stdout) == 0);
}

Result<Done> finish_output() {
    note_failure(std::fflush(stdout) == 0);
    if (output_error == 0 || output_error == EPIPE) return Done{};
    return Failure{cat("cannot write to standard output: ", std::strerror(output_error))};
}

bool output_is_closed() {
    return output_error == EPIPE;
}

void complain(const Failure& failure) {
    note_failure(std::fflush(stdout) == 0);
    const auto line = cat("resolute: ", failure.what, "\n");
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace resolute::cli
