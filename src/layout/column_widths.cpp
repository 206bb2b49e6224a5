// SPDX-License-Identifier: Apache-2.0
#include "layout/column_widths.h"

#include <algorithm>
#include <numeric>

namespace resolute::layout {

namespace {

using Widths = std::vector<Width>;

Width sum_of(const Widths& widths, std::size_t begin, std::size_t end) {
    return std::accumulate(widths.begin() + static_cast<std::ptrdiff_t>(begin),
                           widths.begin() + static_cast<std::ptrdiff_t>(end), Width{0});
}

/// The largest demand of the cells of each column; what a cell over several columns asks for beyond that is
/// shared by them evenly, or by those alone that no other cell speaks for.
Widths largest(std::span<const CellDemand> cells, std::size_t columns, Width (*demand)(const CellDemand&)) {
    Widths found(columns, 0);
    for (const auto& cell : cells)
        if (cell.columns == 1) found[cell.column] = std::max(found[cell.column], demand(cell));
    for (const auto& cell : cells) {
        const auto end = std::min(cell.column + cell.columns, columns);
        const auto lacking = demand(cell) - sum_of(found, cell.column, end);
        if (cell.columns == 1 || lacking <= 0) continue;
        const auto begin = found.begin() + static_cast<std::ptrdiff_t>(cell.column);
        const auto stop = found.begin() + static_cast<std::ptrdiff_t>(end);
        const auto silent = std::count(begin, stop, Width{0});
        const auto takers = silent > 0 ? silent : stop - begin;
        for (auto each = begin; each != stop; ++each)
            if (silent == 0 || *each == 0) *each += std::max<Width>(1, lacking / takers);
    }
    return found;
}

/// Shares of the room in proportion, the remainders carried on so that they add up to it.
Widths in_proportion(const Widths& shares, Width room) {
    const auto total = std::max<Width>(1, sum_of(shares, 0, shares.size()));
    Widths widths;
    Width sum = 0, given = 0;
    for (const auto share : shares) {
        sum += share;
        const auto due = room * sum / total;
        widths.push_back(due - given);
        given = due;
    }
    return widths;
}

}  // namespace

Width least_room(std::span<const CellDemand> cells, std::size_t columns) {
    return sum_of(largest(cells, columns, [](const CellDemand& cell) { return cell.least; }), 0, columns);
}

int written_room(std::span<const CellDemand> cells, std::size_t columns) {
    const auto written = largest(cells, columns, [](const CellDemand& cell) { return Width{cell.written}; });
    if (std::ranges::count(written, Width{0}) > 0) return 0;
    return static_cast<int>(sum_of(written, 0, columns));
}

std::vector<Width> column_widths(std::span<const CellDemand> cells, std::size_t columns, Width room) {
    auto least = largest(cells, columns, [](const CellDemand& cell) { return cell.least; });
    const auto written = largest(cells, columns, [](const CellDemand& cell) { return Width{cell.written}; });
    auto shares = written;
    if (std::ranges::count(written, Width{0}) > 0)
        shares = largest(cells, columns, [](const CellDemand& cell) { return cell.natural; });
    for (auto& each : least) each = std::max<Width>(each, 1);
    for (auto& each : shares) each = std::max<Width>(each, 1);
    if (sum_of(least, 0, columns) >= room) return in_proportion(least, room);
    // Columns that would be too narrow get what they need; the others share what is left, and again.
    Widths widths(columns, 0);
    Width left = room;
    for (bool again = true; again;) {
        again = false;
        Widths open(columns, 0);
        for (std::size_t i = 0; i < columns; ++i)
            if (widths[i] == 0) open[i] = shares[i];
        const auto parts = in_proportion(open, left);
        for (std::size_t i = 0; i < columns; ++i) {
            if (widths[i] > 0 || parts[i] >= least[i]) continue;
            widths[i] = least[i];
            left -= least[i];
            again = true;
        }
        if (again) continue;
        for (std::size_t i = 0; i < columns; ++i)
            if (widths[i] == 0) widths[i] = parts[i];
    }
    return widths;
}

}  // namespace resolute::layout
