// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/table_grid.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace resolute::render::pdf {

namespace {

constexpr int most_spanned = 1000;  // by one cell, as browsers have it
constexpr std::size_t most_columns = 10'000;

struct RowOfCells {
    int tag = 0, group = 0;  // the group is the Table, or a THead, TBody or TFoot in it
    std::vector<int> cells;
};

bool is_group(std::string_view role) {
    return role == "THead" || role == "TBody" || role == "TFoot";
}

/// Rows by table, in order.
std::map<int, std::vector<RowOfCells>> rows_by_table(const layout::Pages& pages) {
    std::map<int, std::vector<RowOfCells>> tables;
    std::map<int, std::pair<int, std::size_t>> rows;  // by a row's tag: its table and place there
    const auto role = [&](int tag) -> std::string_view {
        return tag < 0 ? std::string_view{}
                       : std::string_view(pages.tags[static_cast<std::size_t>(tag)].role);
    };
    for (std::size_t i = 0; i < pages.tags.size(); ++i) {
        const auto& tag = pages.tags[i];
        const std::string_view own = tag.role;
        const int index = static_cast<int>(i);
        if (own == "TR") {
            const int table = is_group(role(tag.parent))
                                  ? pages.tags[static_cast<std::size_t>(tag.parent)].parent
                                  : tag.parent;
            if (role(table) != "Table") continue;
            auto& those = tables[table];
            rows[index] = {table, those.size()};
            those.push_back({index, tag.parent, {}});
        } else if (own == "TH" || own == "TD") {
            const auto row = rows.find(tag.parent);
            if (row != rows.end()) tables[row->second.first][row->second.second].cells.push_back(index);
        }
    }
    return tables;
}

/// Places the cells of one table as readers do: each in the first column that no cell from above covers.
class Grid {
public:
    Grid(const layout::Pages& pages, const std::vector<RowOfCells>& rows, bool spanning)
        : pages_(pages), rows_(rows), spanning_(spanning) {}

    /// False where more cells would have to be added than a table written in earnest lacks.
    bool fill() {
        std::size_t cells = 0, added = 0;
        for (row_ = 0; row_ < rows_.size(); ++row_) {
            std::size_t column = 0;
            for (const int cell : rows_[row_].cells) column = place(cell, column);
            cells += rows_[row_].cells.size() + 1;
            added += find_gaps();
            if (added > 8 * cells) return false;
        }
        return true;
    }

    void tell(TableGrids& out) const {
        out.spans.insert(spans_.begin(), spans_.end());
        const auto columns = static_cast<int>(free_from_.size());
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            auto gaps = gaps_[row];
            // What rows below added to the width is free here; it goes on with a gap at the end.
            if (const int tail = columns - gaps.width; tail > 0) {
                if (gaps.open)
                    gaps.widths.back() += tail;
                else
                    gaps.widths.push_back(tail);
            }
            if (!gaps.widths.empty()) out.lacking.emplace(rows_[row].tag, std::move(gaps.widths));
        }
    }

private:
    struct Gaps {
        std::vector<int> widths;
        int width = 0;      // of the table when the row was filled
        bool open = false;  // the last gap reaches to that width
    };

    bool is_taken(std::size_t column) const {
        return column < free_from_.size() && free_from_[column] > row_;
    }

    std::size_t place(int cell, std::size_t column) {
        while (is_taken(column)) ++column;
        const auto& tag = pages_.tags[static_cast<std::size_t>(cell)];
        const auto wanted =
            spanning_ ? static_cast<std::size_t>(std::clamp(tag.columns, 1, most_spanned)) : 1;
        std::size_t columns = 1;
        while (columns < wanted && column + columns < most_columns && !is_taken(column + columns)) ++columns;
        const auto down = spanning_ ? static_cast<std::size_t>(std::clamp(tag.rows, 1, most_spanned)) : 1;
        std::size_t rows = 1;
        while (rows < down && row_ + rows < rows_.size() && rows_[row_ + rows].group == rows_[row_].group)
            ++rows;
        free_from_.resize(std::max(free_from_.size(), column + columns));
        for (std::size_t i = column; i < column + columns; ++i) free_from_[i] = row_ + rows;
        spans_[cell] = {static_cast<int>(columns), static_cast<int>(rows)};
        return column + columns;
    }

    /// How many there are in the row.
    std::size_t find_gaps() {
        auto& gaps = gaps_.emplace_back();
        gaps.width = static_cast<int>(free_from_.size());
        for (std::size_t column = 0; column < free_from_.size(); ++column) {
            const bool was_open = std::exchange(gaps.open, !is_taken(column));
            if (!gaps.open) continue;
            if (!was_open) gaps.widths.push_back(0);
            ++gaps.widths.back();
        }
        return gaps.widths.size();
    }

    const layout::Pages& pages_;
    const std::vector<RowOfCells>& rows_;
    bool spanning_;
    std::size_t row_ = 0;
    std::vector<std::size_t> free_from_;  // by column: the first row that nothing from above covers
    std::vector<Gaps> gaps_;
    std::map<int, TableGrids::Span> spans_;
};

}  // namespace

TableGrids table_grids(const layout::Pages& pages) {
    TableGrids grids;
    for (const auto& [table, rows] : rows_by_table(pages)) {
        Grid grid(pages, rows, true);
        if (grid.fill()) {
            grid.tell(grids);
            continue;
        }
        Grid plain(pages, rows, false);
        plain.fill();
        plain.tell(grids);
    }
    return grids;
}

}  // namespace resolute::render::pdf
