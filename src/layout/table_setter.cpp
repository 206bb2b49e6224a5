// SPDX-License-Identifier: Apache-2.0
#include "layout/table_setter.h"

#include <algorithm>
#include <utility>

namespace resolute::layout {

namespace {

constexpr std::size_t most_lines = 24;  // of a row that is never torn

void append(Row& to, const Row& from, Length down) {
    for (auto item : from.items) {
        item.at.y = item.at.y + down;
        to.items.push_back(std::move(item));
    }
    to.band.notes.insert(to.band.notes.end(), from.band.notes.begin(), from.band.notes.end());
}

/// Lines of neighbouring cells side by side.
std::vector<Row> merged(const std::vector<std::vector<Row>>& cells, Width leading) {
    std::vector<Row> lines;
    for (const auto& cell : cells) {
        if (lines.size() < cell.size()) lines.resize(cell.size());
        for (std::size_t i = 0; i < cell.size(); ++i) append(lines[i], cell[i], {});
    }
    for (auto& line : lines) line.band.height = leading;
    return lines;
}

}  // namespace

Area TableSetter::area_of(const Spot& spot, const style::Paragraph& paragraph) const {
    const Width between = metric_.grid ? 1 : metric_.gap(style_.gap);
    const Width inset = metric_.grid ? 0 : metric_.gap(style_.inset);
    Area area;
    area.left = area.first = edges_[spot.column] + (ruled_ ? metric_.gap(style_.gap) : 0);
    const auto last = end_of(spot);
    area.right =
        std::max(area.left + 1, edges_[last] - (ruled_ || last + 1 < edges_.size() ? between : inset));
    area.leading = metric_.down(paragraph.leading);
    area.align = spot.cell->align;
    return area;
}

std::vector<Row> TableSetter::row(const std::vector<std::vector<Row>>& cells,
                                  const style::Paragraph& paragraph) const {
    const auto leading = metric_.down(paragraph.leading);
    auto rows = merged(cells, leading);
    if (rows.empty()) return rows;
    if (rows.size() > 1 && rows.size() <= most_lines) {
        const auto height = leading * static_cast<Width>(rows.size());
        rows = {Row{}};
        rows.front().band.height = height;
        for (const auto& cell : cells)
            for (std::size_t i = 0; i < cell.size(); ++i)
                append(rows.front(), cell[i], metric_.length(leading * static_cast<Width>(i)));
    }
    if (!metric_.grid) pad(rows, paragraph);
    for (auto& each : rows) each.band.keeps = &each != &rows.front();
    return rows;
}

Row TableSetter::rule(style::Points width) const {
    Row row;
    row.band.height = metric_.grid ? Width{1} : metric_.gap(width);
    if (metric_.grid) {
        Piece line;
        line.text = dashes();
        row.items = lines_.set_at({{line}, {Look{}}}, edges_.front(), style::Align::left, 0);
    } else {
        const auto y = metric_.gap(width) / 2;
        add_rule(row, {edges_.front(), y}, {edges_.back(), y}, width);
    }
    return row;
}

void TableSetter::add_rules_above(const std::vector<Spot>& spots, Row& row) const {
    if (metric_.grid) return;
    for (const auto& spot : spots) {
        const auto last = end_of(spot);
        const Width between = !ruled_ && last + 1 < edges_.size() ? metric_.gap(style_.gap) : 0;
        const auto y = metric_.gap(spot.cell->rules.above) / 2;
        add_rule(row, {edges_[spot.column], y}, {edges_[last] - between, y}, spot.cell->rules.above);
    }
}

void TableSetter::add_other_rules(const std::vector<Spot>& spots, std::vector<Row>& rows) const {
    if (!ruled_ || metric_.grid) return;
    for (auto& row : rows)
        for (const auto& spot : spots) {
            const auto begin = edges_[spot.column], end = edges_[end_of(spot)];
            const auto bottom = row.band.height;
            add_rule(row, {begin, 0}, {begin, bottom}, spot.cell->rules.left);
            if (end == edges_.back()) add_rule(row, {end, 0}, {end, bottom}, spot.cell->rules.right);
            if (&row != &rows.back() || spot.rows > 1) continue;
            const auto y = bottom + metric_.gap(spot.cell->rules.below) / 2;
            add_rule(row, {begin, y}, {end, y}, spot.cell->rules.below);
        }
}

/// A rule on a grid, with a gap between columns: it tells where they stand.
std::string TableSetter::dashes() const {
    std::string line;
    for (std::size_t i = 0; i + 1 < edges_.size(); ++i) {
        const bool last = i + 2 == edges_.size();
        line.append(static_cast<std::size_t>(std::max<Width>(1, edges_[i + 1] - edges_[i])), '-');
        if (!last && line.size() > 1) line.back() = ' ';
    }
    if (lines_.mirrored(edges_.back()) < lines_.mirrored(edges_.front())) std::ranges::reverse(line);
    return line;
}

/// None where its width is 0.
void TableSetter::add_rule(Row& row, Place begin, Place end, style::Points width) const {
    if (width == style::Points{}) return;
    const auto from = lines_.mirrored(begin.x), to = lines_.mirrored(end.x);
    Placed placed;
    placed.at = {metric_.length(std::min(from, to)), metric_.length(begin.y)};
    placed.item = Stroke{{metric_.length(std::max(from, to)), metric_.length(end.y)},
                         metric_.length(metric_.gap(width))};
    row.items.push_back(std::move(placed));
}

std::size_t TableSetter::end_of(const Spot& spot) const {
    return std::min(spot.column + spot.columns, edges_.size() - 1);
}

/// Space above and below a row belongs to it, so that it does not vanish at the top of a page.
void TableSetter::pad(std::vector<Row>& rows, const style::Paragraph& paragraph) const {
    const auto above = metric_.gap(paragraph.before);
    for (auto& item : rows.front().items) item.at.y = item.at.y + metric_.length(above);
    rows.front().band.height += above;
    rows.back().band.height += metric_.gap(paragraph.after);
}

}  // namespace resolute::layout
