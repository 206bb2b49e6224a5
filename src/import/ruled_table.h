// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "import/lines.h"

namespace resolute::importing {

/// A table between rules of dashes, whose gaps tell where its columns stand:
///
///     ------- ------
///     Section Amount
///     ------- ------
///     1          200
///     ------- ------
///
/// The rule below the head is missing where there is no head. Rows are parted by blank lines; a body without
/// any has a row on every line.
struct RuledTable {
    std::vector<std::vector<std::string>> rows;  // of cells; what covers several columns stands in the first
    std::size_t heads = 0;                       // rows of the head
    std::size_t end = 0;                         // index of the line behind it
};
/// Finds the tables among lines, which must stay alive.
class RuledTables {
public:
    RuledTables(std::span<const SourceLine> lines, bool own);
    /// The table that begins at a line; none where that is no rule or the last rule is missing.
    std::optional<RuledTable> read(std::size_t at) const;

private:
    std::span<const SourceLine> lines_;
    bool own_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> rules_;  // their lines, by their text
};

/// Whether a line is such a rule, of two columns at least.
bool is_table_rule(std::string_view text);

}  // namespace resolute::importing
