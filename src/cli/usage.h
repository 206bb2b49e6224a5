// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace resolute::cli {

/// What is wrong with the words of a command line, the program's name left out, in our words, with what was
/// probably meant.
std::string usage_complaint(const CLI::App& app, const CLI::ParseError& error,
                            const std::vector<std::string>& words);

}  // namespace resolute::cli
