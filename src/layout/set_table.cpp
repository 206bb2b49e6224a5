// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include "layout/typesetter.h"
#include "text/cells.h"

namespace resolute::layout {

using style::Align;
using style::Role;

namespace {

constexpr std::size_t most_lines = 24;          // of a row that is never torn
constexpr style::Points head_space{4'250};  // between the rule below the head and the first row

/// A cell at its place in the table's grid.
struct Spot {
    const TableCell* cell = nullptr;
    std::size_t column = 0, columns = 1;
};

/// The cells of each row with the columns they stand in; what cells above span downwards is taken.
std::vector<std::vector<Spot>> spots_of(const std::vector<TableRow>& table) {
    std::vector<std::vector<Spot>> rows;
    std::vector<std::size_t> taken;  // by column: rows still spanned from above
    for (const auto& row : table) {
        auto& spots = rows.emplace_back();
        std::size_t column = 0;
        const auto below = [&](std::size_t at) { return at < taken.size() && taken[at] > 0; };
        std::vector<std::pair<std::size_t, std::size_t>> spans;
        for (const auto& cell : row.cells) {
            while (below(column)) ++column;
            spots.push_back({&cell, column, cell.columns});
            for (std::size_t i = 0; i < cell.columns; ++i) spans.emplace_back(column + i, cell.rows);
            column += cell.columns;
        }
        for (auto& each : taken) each -= each > 0 ? 1 : 0;
        for (const auto& [at, count] : spans) {
            if (taken.size() <= at) taken.resize(at + 1);
            taken[at] = std::max(taken[at], count - 1);
        }
    }
    return rows;
}

/// Shares of the columns: as written where every column says so somewhere, else by the words in them.
std::vector<Width> shares_of(const std::vector<std::vector<Spot>>& rows, std::size_t columns) {
    std::vector<Width> written(columns), by_words(columns, 4);
    for (const auto& row : rows) {
        for (const auto& spot : row) {
            if (spot.columns != 1) continue;
            written[spot.column] = std::max<Width>(written[spot.column], spot.cell->width);
            for (const auto& paragraph : spot.cell->paragraphs)
                by_words[spot.column] = std::clamp<Width>(cells_of(words_of(paragraph)), by_words[spot.column], 40);
        }
    }
    const bool all = std::ranges::all_of(written, [](Width width) { return width > 0; });
    return all ? written : by_words;
}

/// Left edges of the columns and the right edge of the last.
std::vector<Width> edges_of(const std::vector<Width>& shares, Width left, Width right) {
    const Width total = std::max<Width>(1, std::accumulate(shares.begin(), shares.end(), Width{0}));
    std::vector<Width> edges{left};
    Width sum = 0;
    for (const auto share : shares) edges.push_back(left + (right - left) * (sum += share) / total);
    return edges;
}

}  // namespace

/// Sets the rows of one table.
class TableSetter {
public:
    TableSetter(const LineSetter& lines, const style::Style& style, std::vector<Width> edges)
        : lines_(lines), style_(style), edges_(std::move(edges)) {}

    Area area_of(const Spot& spot, const style::Paragraph& paragraph) const {
        const Width between = lines_.metric().grid ? 1 : 4'000'000;
        Area area;
        area.left = area.first = edges_[spot.column];
        const auto last = std::min(spot.column + spot.columns, edges_.size() - 1);
        area.right = std::max(area.left + 1, edges_[last] - (last + 1 < edges_.size() ? between : 0));
        area.leading = lines_.metric().down(paragraph.leading);
        area.align = spot.cell->align;
        return area;
    }

    /// Lines of neighbouring cells side by side.
    static void merge(std::vector<Row>& to, std::vector<Row> cell, Width leading) {
        if (to.size() < cell.size()) to.resize(cell.size());
        for (std::size_t i = 0; i < to.size(); ++i) {
            to[i].band.height = leading;
            if (i < cell.size()) append(to[i], cell[i], {});
        }
    }

    /// A row of the table as one band, its cells one after the other as they are read. One that is higher than most
    /// pages stays in lines.
    std::vector<Row> whole(const std::vector<std::vector<Row>>& cells, Width leading) const {
        std::vector<Row> lines;
        for (const auto& cell : cells) merge(lines, cell, leading);
        if (lines.size() < 2 || lines.size() > most_lines) return lines;
        std::vector<Row> one(1);
        one.front().band.height = leading * static_cast<Width>(lines.size());
        for (const auto& cell : cells)
            for (std::size_t i = 0; i < cell.size(); ++i)
                append(one.front(), cell[i], lines_.metric().length(leading * static_cast<Width>(i)));
        return one;
    }

    static void append(Row& to, const Row& from, Length down) {
        for (auto item : from.items) {
            item.at.y = item.at.y + down;
            to.items.push_back(std::move(item));
        }
        to.band.notes.insert(to.band.notes.end(), from.band.notes.begin(), from.band.notes.end());
    }

    /// Space above and below a row's lines belongs to it, so that it does not vanish at the top of a page.
    static void pad(std::vector<Row>& rows, const Metric& metric, const style::Paragraph& paragraph) {
        if (rows.empty()) return;
        for (auto& item : rows.front().items) item.at.y = item.at.y + metric.length(metric.gap(paragraph.before));
        rows.front().band.height += metric.gap(paragraph.before);
        rows.back().band.height += metric.gap(paragraph.after);
    }

    Row rule(Width height, style::Points width) const {
        const auto& metric = lines_.metric();
        Row row;
        row.band.height = height;
        if (metric.grid) {
            Piece line;
            line.text = std::string(static_cast<std::size_t>(edges_.back() - edges_.front()), '-');
            row.items = lines_.set_at({{line}, {Look{}}}, edges_.front(), Align::left, 0);
        } else {
            const auto from = lines_.mirrored(edges_.front()), to = lines_.mirrored(edges_.back());
            Placed placed;
            placed.at = {metric.length(std::min(from, to)), Length{}};
            placed.item = Stroke{{metric.length(std::max(from, to)), Length{}}, metric.length(metric.gap(width))};
            row.items.push_back(std::move(placed));
        }
        return row;
    }

private:
    const LineSetter& lines_;
    const style::Style& style_;
    std::vector<Width> edges_;
};

void Typesetter::set_table(const Block& block) {
    const auto spots = spots_of(block.table);
    std::size_t columns = 1;
    for (const auto& row : spots)
        for (const auto& spot : row) columns = std::max(columns, spot.column + spot.columns);
    const TableSetter table(lines_, style_, edges_of(shares_of(spots, columns), metric_.across(style_.page.left),
                                                     metric_.across(style_.page.right)));
    const int table_tag = tagger_.add("Table", -1);
    std::size_t heads = 0;
    while (heads < block.table.size() && block.table[heads].head) ++heads;
    std::vector<Row> rows;
    const auto rule_height = metric_.grid ? Width{1} : metric_.gap({1'500});
    const auto add_rule = [&](int thousandths) { rows.push_back(table.rule(rule_height, {thousandths})); };
    if (heads > 0) add_rule(500);
    std::size_t head_rows = 0;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const auto& paragraph = style_[block.table[i].head ? Role::table_head : Role::table_cell];
        const int row_tag = tagger_.add("TR", table_tag);
        std::vector<std::vector<Row>> cells;
        for (const auto& spot : spots[i]) {
            const int cell_tag = tagger_.add(spot.cell->head ? "TH" : "TD", row_tag);
            std::vector<Row> cell;
            for (const auto& each : spot.cell->paragraphs)
                std::ranges::move(lines_.set({}, dress(each, paragraph.letters, cell_tag), table.area_of(spot, paragraph)),
                                  std::back_inserter(cell));
            cells.push_back(std::move(cell));
        }
        auto set = table.whole(cells, metric_.down(paragraph.leading));
        if (!metric_.grid) TableSetter::pad(set, metric_, paragraph);
        for (auto& row : set) {
            row.band.keeps = &row != &set.front() || i <= heads;
            rows.push_back(std::move(row));
        }
        if (i + 1 == heads) {
            add_rule(1'500);
            if (!metric_.grid) rows.back().band.height += metric_.gap(head_space);
            head_rows = rows.size();
        }
    }
    add_rule(1'500);
    rows.back().band.keeps = true;
    const auto begin = made_.rows.size();
    for (std::size_t i = head_rows; i + 1 < rows.size(); ++i) {
        rows[i].band.head = begin;
        rows[i].band.heads = head_rows;
    }
    add_rows(std::move(rows), Role::table_cell);
}

}  // namespace resolute::layout
