// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "layout/line_setter.h"
#include "layout/story.h"
#include "style/style.h"

namespace resolute::layout {

/// A cell at its place in the grid of its table.
struct Spot {
    const TableCell* cell = nullptr;
    std::size_t column = 0, columns = 1;
    std::size_t rows = 1;  // that are there to be covered
};

/// Sets one table between two edges of the page.
class TableSetter {
public:
    /// `ruled`: rules stand between its columns.
    TableSetter(const LineSetter& lines, const style::Table& style, std::vector<Width> edges, bool ruled)
        : lines_(lines), metric_(lines.metric()), style_(style), edges_(std::move(edges)), ruled_(ruled) {}

    const LineSetter& lines() const { return lines_; }
    Area area_of(const Spot& spot, const style::Paragraph& paragraph) const;
    /// A row of the table as one band, its cells one after the other as they are read. One that is higher
    /// than most pages stays in lines.
    std::vector<Row> row(const std::vector<std::vector<Row>>& cells, const style::Paragraph& paragraph) const;
    Row rule(style::Points width) const;
    /// The rules above single cells, as long as their columns.
    void add_rules_above(const std::vector<Spot>& spots, Row& row) const;
    /// The rules beside the cells that stand in a row, also those that began above it, and below those that
    /// end with it: a page may end there.
    void add_other_rules(const std::vector<Spot>& spots, std::vector<Row>& rows) const;

private:
    struct Place {
        Width x = 0, y = 0;
    };
    std::string dashes() const;
    void add_rule(Row& row, Place begin, Place end, style::Points width) const;
    std::size_t end_of(const Spot& spot) const;
    void pad(std::vector<Row>& rows, const style::Paragraph& paragraph) const;

    const LineSetter& lines_;
    const Metric& metric_;
    const style::Table& style_;
    std::vector<Width> edges_;
    bool ruled_;
};

}  // namespace resolute::layout
