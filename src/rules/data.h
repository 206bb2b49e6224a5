// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

/// The tables of facts in data/, which are part of the program.
namespace resolute::rules {

/// The rows below the heading of a table ("spelling.tsv"), each cut at its tabs. They live as long as the
/// program. A name that is none of the program's tables is a mistake of the caller.
using Row = std::vector<std::string_view>;
std::vector<Row> table(std::string_view name);

}  // namespace resolute::rules
