// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/tables.h"

#include <algorithm>
#include <utility>

namespace resolute::importing::pdf {

namespace {

// In shares of the size of the letters (official tables: 8.5 on 10.5, rows 14.3 apart).
constexpr double column_gap = 1.0, row_pitch = 1.45;

struct Column {
    double left = 0, right = 0;
};

/// A line as the parts that white space parts.
struct Parted {
    std::vector<Line> parts;
    bool opens_row = false;
};

std::vector<Parted> part(const std::vector<const Line*>& lines) {
    std::vector<Parted> parted;
    for (const auto* line : lines) {
        Parted made;
        made.parts = split_at_gaps(*line, column_gap * line->size);
        if (parted.empty()) {
            made.opens_row = true;
        } else {
            const auto* before = lines[parted.size() - 1];
            made.opens_row = line->page != before->page ||
                             line->centre - before->centre > row_pitch * std::max(line->size, before->size);
        }
        parted.push_back(std::move(made));
    }
    return parted;
}

/// Where the parts of lines that have several stand above each other.
std::vector<Column> columns_of(const std::vector<Parted>& lines) {
    std::vector<Column> columns;
    for (const auto& line : lines)
        if (line.parts.size() > 1)
            for (const auto& part : line.parts) columns.push_back({part.left, part.right});
    std::ranges::sort(columns, {}, &Column::left);
    std::vector<Column> joined;
    for (const auto& each : columns) {
        if (!joined.empty() && each.left <= joined.back().right)
            joined.back().right = std::max(joined.back().right, each.right);
        else
            joined.push_back(each);
    }
    return joined;
}

/// The column that a part stands in, or the nearest.
std::size_t column_at(const std::vector<Column>& columns, const Line& part) {
    std::size_t best = 0;
    double most = 0;
    bool found = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto shared = std::min(columns[i].right, part.right) - std::max(columns[i].left, part.left);
        if (!found || shared > most) {
            most = shared;
            best = i;
            found = true;
        }
    }
    return best;
}

bool same_words(const Row& a, const Row& b) {
    return std::ranges::equal(a, b, [](const Cell& left, const Cell& right) {
        return std::ranges::equal(
            left, right, [](const Line& one, const Line& other) { return words_of(one) == words_of(other); });
    });
}

}  // namespace

std::vector<Row> read_table(const std::vector<const Line*>& lines) {
    const auto parted = part(lines);
    const auto columns = columns_of(parted);
    constexpr std::size_t most_columns = 40;
    if (columns.size() < 2 || columns.size() > most_columns) return {};
    std::vector<Row> rows;
    for (const auto& line : parted) {
        if (line.opens_row) rows.emplace_back(columns.size());
        for (const auto& part : line.parts) rows.back()[column_at(columns, part)].push_back(part);
    }
    // The head comes again at the top of each page.
    for (std::size_t i = rows.size(); i > 1; --i)
        if (same_words(rows[i - 1], rows.front()))
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i) - 1);
    const auto filled = static_cast<std::size_t>(std::ranges::count_if(rows, [](const Row& row) {
        return std::ranges::count_if(row, [](const Cell& cell) { return !cell.empty(); }) > 1;
    }));
    if (filled < 2 || filled * 2 < rows.size()) return {};
    return rows;
}

}  // namespace resolute::importing::pdf
