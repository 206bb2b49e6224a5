// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

#include "text/result.h"

namespace resolute::cli {

/// Whether standard output is a terminal that a person reads.
bool output_is_terminal();
/// Whether standard error is one.
bool errors_are_on_terminal();
/// How many columns that terminal has; `unknown` where there is none, or it does not say.
std::uint32_t terminal_columns(std::uint32_t unknown = 100);
/// Whether to colour it: a terminal, and `NO_COLOR` is not set (no-color.org).
bool use_colour();
/// The same of standard error.
bool use_colour_for_errors();
/// Writes to standard output; `finish_output` tells whether that went well.
void print(std::string_view text);
/// The same, and sends it on its way at once.
void print_now(std::string_view text);
/// Sends on what is left of standard output. Fails where some of it could not be written, as on a full disk;
/// a reader that went away (`| head`) is no failure.
Result<Done> finish_output();
/// Whether that reader went away.
bool output_is_closed();
/// A line on standard error: "resolute: " and what went wrong.
void complain(const Failure& failure);

}  // namespace resolute::cli
