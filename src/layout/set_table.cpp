// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include "layout/column_widths.h"
#include "layout/typesetter.h"

namespace resolute::layout {

using style::Role;

namespace {

constexpr Width twip = 50'000, tolerance = 10'000'000;

/// The cells of each row with the columns they stand in; what cells above span downwards is taken. No cell
/// goes on below the head, the first `heads` rows, or the table.
std::vector<std::vector<Spot>> spots_of(const std::vector<TableRow>& table, std::size_t heads) {
    std::vector<std::vector<Spot>> rows;
    std::vector<std::size_t> taken;  // by column: rows still spanned from above
    for (const auto& row : table) {
        const auto left = (rows.size() < heads ? heads : table.size()) - rows.size();
        auto& spots = rows.emplace_back();
        std::size_t column = 0;
        const auto below = [&](std::size_t at) { return at < taken.size() && taken[at] > 0; };
        std::vector<std::pair<std::size_t, std::size_t>> spans;
        for (const auto& cell : row.cells) {
            while (below(column)) ++column;
            spots.push_back({&cell, column, cell.columns, std::min(cell.rows, left)});
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

/// Left edges of the columns and the right edge of the last.
std::vector<Width> edges_of(const std::vector<Width>& widths, Width left) {
    std::vector<Width> edges{left};
    for (const auto width : widths) edges.push_back(edges.back() + width);
    return edges;
}

/// Whether a row holds words in one cell alone, and the next in more: "Part IV. Regional cooperation" above
/// its sections, which no page parts from them.
bool heads_next(const std::vector<Spot>& row, const std::vector<Spot>& next) {
    const auto filled = [](const std::vector<Spot>& spots) {
        return std::ranges::count_if(spots, [](const Spot& spot) { return !spot.cell->paragraphs.empty(); });
    };
    // Beside a cell from above the row goes on with what that one heads.
    std::size_t column = 0;
    for (const auto& spot : row) {
        if (spot.column != column) return false;
        column += spot.columns;
    }
    return filled(row) == 1 && filled(next) > 1;
}

/// Whether a row takes several lines: then rows need space between them where no rule parts them, or nobody
/// could tell where one ends.
bool has_row_of_lines(const std::vector<std::vector<Spot>>& rows, std::span<const CellDemand> asked,
                      const std::vector<Width>& edges) {
    std::size_t at = 0;
    for (const auto& row : rows)
        for (const auto& spot : row) {
            const auto end = std::min(spot.column + spot.columns, edges.size() - 1);
            const bool wraps = asked[at++].natural > edges[end] - edges[spot.column];
            if (!spot.cell->head && (wraps || spot.cell->paragraphs.size() > 1)) return true;
        }
    return false;
}

/// A cell's lines with empty ones above them where it stands lower in its row.
void lower(std::vector<Row>& cell, TableCell::Stand stand, std::size_t lines) {
    const auto free = lines - cell.size();
    const auto above = stand == TableCell::Stand::bottom   ? free
                       : stand == TableCell::Stand::middle ? free / 2
                                                           : 0;
    cell.insert(cell.begin(), above, Row{});
}

/// Lines that a cell over several rows still has for a row; what is to stand at the bottom waits for the last
/// row, which takes all that is left.
std::vector<Row> part_for_row(HangingCell& cell, std::size_t lines) {
    const bool last = --cell.rows == 0;
    const auto count = last ? cell.lines.size() : cell.at_bottom ? 0 : std::min(lines, cell.lines.size());
    const auto end = cell.lines.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<Row> part(std::make_move_iterator(cell.lines.begin()), std::make_move_iterator(end));
    cell.lines.erase(cell.lines.begin(), end);
    return part;
}

}  // namespace

bool is_too_wide(const Block& block, const style::Page& page) {
    constexpr style::Points margins{72'000};  // that a page has at the least
    const auto width_of = [](const TableRow& row) {
        return std::accumulate(row.cells.begin(), row.cells.end(), std::int64_t{0},
                               [](std::int64_t sum, const TableCell& cell) { return sum + cell.width; });
    };
    const auto room = (page.width - margins).thousandths / 50;  // in twips
    return std::ranges::any_of(block.table, [&](const TableRow& row) { return width_of(row) > room; });
}

std::vector<Row> Typesetter::set_table_row(const TableSetter& table, const std::vector<Spot>& spots,
                                           std::vector<HangingCell>& hanging, bool head, int tag) {
    const auto& paragraph = style_[head ? Role::table_head : Role::table_cell];
    const int row_tag = tagger_.add("TR", tag);
    std::vector<std::vector<Row>> cells;
    std::vector<TableCell::Stand> stands;
    for (const auto& spot : spots) {
        const int cell_tag = tagger_.cell(*spot.cell, row_tag);
        std::vector<Row> cell;
        for (const auto& each : spot.cell->paragraphs)
            std::ranges::move(table.lines().set({}, dress(each, paragraph.letters, cell_tag),
                                                table.area_of(spot, paragraph)),
                              std::back_inserter(cell));
        // In plain text all of a cell stands in its first row, so that whoever reads it finds it there.
        if (!metric_.grid && spot.rows > 1) {
            hanging.push_back({std::move(cell), spot.rows, spot.cell->stand == TableCell::Stand::bottom});
            continue;
        }
        stands.push_back(spot.rows > 1 ? TableCell::Stand::top : spot.cell->stand);
        cells.push_back(std::move(cell));
    }
    std::size_t lines = 0;
    for (const auto& cell : cells) lines = std::max(lines, cell.size());
    for (const auto& cell : hanging)
        if (cell.rows == 1) lines = std::max(lines, cell.lines.size());
    for (std::size_t i = 0; i < cells.size(); ++i) lower(cells[i], stands[i], lines);
    for (auto& cell : hanging) cells.push_back(part_for_row(cell, lines));
    std::erase_if(hanging, [](const HangingCell& cell) { return cell.rows == 0; });
    return table.row(cells, paragraph);
}

std::vector<CellDemand> Typesetter::demands(const std::vector<std::vector<Spot>>& rows, bool ruled) const {
    std::vector<CellDemand> found;
    const Width between = metric_.grid ? 1 : metric_.gap(style_.table.gap) * (ruled ? 2 : 1);
    for (const auto& row : rows) {
        for (const auto& spot : row) {
            CellDemand demand{.column = spot.column, .columns = spot.columns, .written = spot.cell->width};
            for (const auto& paragraph : spot.cell->paragraphs) {
                const auto& letters = style_[spot.cell->head ? Role::table_head : Role::table_cell].letters;
                Look look;
                look.letters = letters;
                const Dressed bare{metric_.grid ? plain(paragraph, look_, letters.italic) : paragraph,
                                   std::vector(paragraph.size(), look)};
                demand.least = std::max(demand.least, lines_.widest_word(bare) + between);
                demand.natural = std::max(demand.natural, lines_.natural_width(bare) + between);
            }
            found.push_back(demand);
        }
    }
    return found;
}

/// Where the columns stand. A table that was drawn wider than the column of text ends with it and begins
/// farther out, up to the frame, before it goes beyond it: most such tables begin at the frame. On a grid,
/// words take more room than in the small letters of print: a table that they would crowd takes the whole
/// width of the frame.
std::vector<Width> Typesetter::table_edges(std::span<const CellDemand> asked, std::size_t columns,
                                           const style::Page& page) const {
    auto left = metric_.across(page.left), right = metric_.across(page.right);
    if (metric_.grid && least_room(asked, columns) * 5 > (right - left) * 3) {
        left = metric_.across(page.frame_left);
        right = metric_.across(page.frame_right);
    }
    const Width drawn = metric_.grid ? 0 : written_room(asked, columns) * twip;
    if (drawn > right - left + tolerance) {
        left = std::max(metric_.across(page.frame_left), right - drawn);
        right = std::min(metric_.across(page.frame_right), left + drawn);
    }
    return edges_of(column_widths(asked, columns, right - left), left);
}

/// The first page, where the masthead stands, is never turned.
bool Typesetter::turns_page(const Block& block) const {
    const auto before = keep_ ? kept_from_ : made_.rows.size();
    return turned_ && before > 0 && is_too_wide(block, style_.page);
}

bool Typesetter::is_ruled(const Block& block) const {
    const auto has_side = [](const TableCell& cell) { return cell.rules.left != style::Points{}; };
    return !metric_.grid && std::ranges::any_of(block.table, [&](const TableRow& row) {
        return std::ranges::any_of(row.cells, has_side);
    });
}

/// The rule that ends a table: a heavy one unless the document tells another.
style::Points Typesetter::end_rule_of(const Block& block) const {
    style::Points width;
    for (const auto& cell : block.table.back().cells) {
        if (!cell.rules.told || metric_.grid) return style_.table.heavy_rule;
        width = std::max(width, cell.rules.below);
    }
    return width;
}

void Typesetter::set_table(const Block& block) {
    const auto heads = static_cast<std::size_t>(std::ranges::find(block.table, false, &TableRow::head) -
                                                block.table.begin());
    const auto spots = spots_of(block.table, heads);
    std::size_t columns = 1;
    for (const auto& row : spots)
        for (const auto& spot : row) columns = std::max(columns, spot.column + spot.columns);
    const bool ruled = is_ruled(block);
    const auto asked = demands(spots, ruled);
    const bool turns = turns_page(block);
    const auto edges = table_edges(asked, columns, (turns ? turned_->style : style_).page);
    const bool spaced = metric_.grid && has_row_of_lines(spots, asked, edges);
    const TableSetter table(turns ? turned_->lines : lines_, style_.table, edges, ruled);
    const int tag = tagger_.table();
    std::vector<Row> rows;
    if (heads > 0 || metric_.grid) rows.push_back(table.rule(style_.table.rule));
    std::size_t head_rows = 0;
    std::vector<HangingCell> hanging;
    std::vector<Spot> standing;  // in the row at hand
    for (std::size_t i = 0; i < spots.size(); ++i) {
        auto set = set_table_row(table, spots[i], hanging, i < heads, tag);
        // The head stays with the first row below it.
        if (!set.empty() && i <= heads) set.front().band.keeps = !rows.empty();
        if (!set.empty() && i > heads && heads_next(spots[i - 1], spots[i])) set.front().band.keeps = true;
        const bool between_heads = metric_.grid && i > 0 && i < heads;
        if (!set.empty() && (between_heads || (i > heads && spaced))) set.front().band.before = 1;
        // Below a head its own rule stands.
        if (!set.empty() && (i > heads || heads == 0)) table.add_rules_above(spots[i], set.front());
        standing.insert(standing.end(), spots[i].begin(), spots[i].end());
        table.add_other_rules(standing, set);
        std::erase_if(standing, [](Spot& spot) { return --spot.rows == 0; });
        std::ranges::move(set, std::back_inserter(rows));
        if (i + 1 != heads) continue;
        rows.push_back(table.rule(style_.table.heavy_rule));
        rows.back().band.keeps = true;
        if (!metric_.grid) rows.back().band.height += metric_.gap(style_.table.head_space);
        head_rows = rows.size();
    }
    rows.push_back(table.rule(end_rule_of(block)));
    rows.back().band.keeps = true;
    for (auto& row : rows) row.band.top = metric_.grid ? 0 : metric_.gap(style_[Role::table_cell].top);
    const auto begin = made_.rows.size();
    for (std::size_t i = head_rows; i + 1 < rows.size(); ++i) {
        rows[i].band.head = begin;
        rows[i].band.heads = head_rows;
    }
    // What stays with the table, its heading, goes with it.
    const auto first_turned = keep_ ? kept_from_ : begin;
    add_rows(std::move(rows), Role::table_cell);
    for (auto i = first_turned; turns && i < made_.rows.size(); ++i) made_.rows[i].band.turned = true;
    after_ = style_.table.after;
}

}  // namespace resolute::layout
