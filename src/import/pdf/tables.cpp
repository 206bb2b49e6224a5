// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/tables.h"

#include <algorithm>
#include <cmath>
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

/// Where the parts of lines that have several stand above each other. What few lines of many cover is white
/// all the same: two cells may come closer to each other than words do.
std::vector<Column> columns_of(const std::vector<Parted>& lines) {
    struct Edge {
        double at = 0;
        int step = 0;  // parts that begin here, less those that end
    };
    std::vector<Edge> edges;
    int several = 0;
    for (const auto& line : lines) {
        several += line.parts.size() > 1;
        for (const auto& part : line.parts)
            if (line.parts.size() > 1) {
                edges.push_back({part.left, 1});
                edges.push_back({part.right, -1});
            }
    }
    // What ends where another begins is one with it.
    std::ranges::sort(edges, [](const Edge& a, const Edge& b) {
        return std::pair(a.at, -a.step) < std::pair(b.at, -b.step);
    });
    constexpr int share = 16;
    const auto few = several / share;
    std::vector<Column> columns;
    int covered = 0;
    for (const auto& edge : edges) {
        if (edge.step > 0 && covered == few) columns.push_back({edge.at, edge.at});
        covered += edge.step;
        if (edge.step < 0 && covered == few) columns.back().right = edge.at;
    }
    return columns;
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

/// A part that reaches over into other columns, where their words begin.
std::vector<Line> cut(const Line& part, const std::vector<Column>& columns) {
    constexpr double near = 2;  // points
    std::vector<Line> cells;
    auto bare = part;
    bare.words.clear();
    for (const auto& word : part.words) {
        const bool opens = std::ranges::any_of(
            columns, [&](const Column& column) { return std::abs(word.left - column.left) < near; });
        if (cells.empty() || (opens && word.space)) {
            cells.push_back(bare);
            cells.back().left = word.left;
        }
        auto& cell = cells.back();
        cell.words.push_back(word);
        cell.words.front().space = false;
        cell.right = word.right;
    }
    return cells;
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
        for (const auto& part : line.parts)
            for (auto& each : cut(part, columns)) {
                const auto at = column_at(columns, each);
                rows.back()[at].push_back(std::move(each));
            }
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
