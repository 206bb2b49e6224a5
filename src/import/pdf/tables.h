// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/pdf/page_lines.h"

namespace resolute::importing::pdf {

/// A cell is what stands in one column of one row, its lines one below the other.
using Cell = std::vector<Line>;
using Row = std::vector<Cell>;

/// The rows of lines that follow each other, by the white space between their columns and between their rows;
/// the head that is repeated on later pages is left out there. Nothing where the lines are no table: less
/// than two columns or two rows.
std::vector<Row> read_table(const std::vector<const Line*>& lines);

}  // namespace resolute::importing::pdf
