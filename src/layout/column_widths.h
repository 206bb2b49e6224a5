// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "layout/break_lines.h"

/// Shares the room of a table among its columns by numbers alone.
namespace resolute::layout {

/// What a cell asks for.
struct CellDemand {
    std::size_t column = 0, columns = 1;  // columns it covers, one at least
    Width least = 0;                      // its widest word, with the space to the next column
    Width natural = 0;                    // all of it in one line
    int written = 0;                      // share of the row as the document gives it; 0 is not given
};

/// Widths of `columns` columns, each 1 at least where `room` has as many units; together they fill the room.
/// Columns keep the shares that the document gives, or take shares by what stands in them, but none is
/// narrower than its widest word as long as there is room for all widest words.
std::vector<Width> column_widths(std::span<const CellDemand> cells, std::size_t columns, Width room);

/// The room that all widest words need side by side.
Width least_room(std::span<const CellDemand> cells, std::size_t columns);

/// The sum of the widths that the document gives the columns, in its own unit; 0 where it gives one none.
int written_room(std::span<const CellDemand> cells, std::size_t columns);

}  // namespace resolute::layout
