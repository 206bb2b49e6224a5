// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "layout/compose.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::layout {

namespace {

std::size_t span_of(const model::Attributes& attributes, std::string_view name) {
    const auto number = leading_number<std::size_t>(model::value(attributes, name));
    return std::clamp<std::size_t>(number, 1, 100);
}

/// "5393-dxa", in twips.
int width_of(const model::Attributes& attributes) {
    const auto text = model::value(attributes, "akn4un:data-width-type");
    const auto number = leading_number(text);
    return text.ends_with("-dxa") && number > 0 ? std::min(number, 100'000) : 0;
}

/// Width of a rule in `"Top":{"Style":"single","Size":4,` (eighths of a point); none where nothing is said.
std::optional<style::Points> rule_at(std::string_view told, std::string_view side) {
    const auto begin = cat('"', side, R"(":{"Style":")");
    const auto at = told.find(begin);
    if (at == std::string_view::npos) return std::nullopt;
    const auto style = told.substr(at + begin.size());
    constexpr std::string_view size = R"("Size":)";
    const auto digits = style.find(size);
    if (digits == std::string_view::npos || style.starts_with("none") || style.starts_with("nil"))
        return style::Points{};
    const auto eighths = leading_number(style.substr(digits + size.size()));
    return style::Points{std::clamp(eighths, 0, 24) * 125};
}

/// Where a cell stands in its table.
struct CellPlace {
    bool first_row = false, last_row = false, first = false, last = false;
};

/// What a cell does not say of its rules its table says of all.
CellRules rules_of(const model::Attributes& cell, const model::Attributes& table, CellPlace place) {
    constexpr std::string_view name = "akn4un:data-borders-info";
    const auto own = model::value(cell, name), common = model::value(table, name);
    const auto width = [&](std::string_view side, bool outer, std::string_view inner) {
        const auto told = rule_at(own, side);
        return told ? *told : rule_at(common, outer ? side : inner).value_or(style::Points{});
    };
    return {.above = width("Top", place.first_row, "InsideHorizontal"),
            .below = width("Bottom", place.last_row, "InsideHorizontal"),
            .left = width("Left", place.first, "InsideVertical"),
            .right = width("Right", place.last, "InsideVertical"),
            .told = !own.empty() || !common.empty()};
}

void collect(Scribe& scribe, const model::Blocks& blocks, std::vector<Pieces>& found) {
    const auto add = [&](const model::Inlines& content) {
        auto pieces = scribe.pieces(content);
        for (auto& line : lines_of(pieces)) found.push_back(std::move(line));
    };
    for (const auto& block : blocks) {
        if (const auto* line = std::get_if<model::Line>(&block.value)) add(line->content);
        if (const auto* number = std::get_if<model::Number>(&block.value)) add(number->content);
        if (const auto* heading = std::get_if<model::Heading>(&block.value)) add(heading->content);
        if (const auto* division = std::get_if<model::Division>(&block.value))
            collect(scribe, division->content, found);
        // A table within a cell loses its grid, not its words.
        if (const auto* table = std::get_if<model::Table>(&block.value))
            for (const auto& row : compose_table(scribe, *table))
                for (const auto& cell : row.cells)
                    found.insert(found.end(), cell.paragraphs.begin(), cell.paragraphs.end());
    }
}

/// "3 588 431 600": groups of digits stay together where a cell holds nothing else.
void join_digits(std::vector<Pieces>& paragraphs) {
    for (auto& pieces : paragraphs) {
        if (words_of(pieces).find_first_not_of("0123456789 .,()%-") != std::string::npos) continue;
        for (auto& piece : pieces) {
            std::string joined;
            for (const auto c : piece.text)
                joined += c == ' ' ? std::string_view("\xC2\xA0") : std::string_view(&c, 1);
            if (piece.note < 0) piece.text = std::move(joined);
        }
    }
}

TableCell compose_cell(Scribe& scribe, const model::Cell& cell) {
    TableCell result;
    result.head = cell.name == "th";
    result.columns = span_of(cell.attributes, "colspan");
    result.rows = span_of(cell.attributes, "rowspan");
    result.width = width_of(cell.attributes);
    const auto justification = model::value(cell.attributes, "akn4un:data-justification");
    if (justification == "Right") result.align = style::Align::right;
    if (justification == "Center") result.align = style::Align::center;
    const auto stand = model::value(cell.attributes, "akn4un:data-vertical-align");
    if (stand == "bottom") result.stand = TableCell::Stand::bottom;
    if (stand == "center") result.stand = TableCell::Stand::middle;
    collect(scribe, cell.content, result.paragraphs);
    join_digits(result.paragraphs);
    return result;
}

/// Published files part the head from the body by an empty row; the rules below do that here. Cells that
/// spanned such a row span one less.
void drop_empty_rows(std::vector<TableRow>& rows) {
    const auto is_empty = [](const TableRow& row) {
        return std::ranges::all_of(row.cells, [](const TableCell& cell) { return cell.paragraphs.empty(); });
    };
    std::vector<std::size_t> kept_before{0};
    for (const auto& row : rows) kept_before.push_back(kept_before.back() + (is_empty(row) ? 0 : 1));
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (auto& cell : rows[i].cells) {
            const auto end = std::min(i + cell.rows, rows.size());
            if (cell.rows > 1) cell.rows = std::max<std::size_t>(1, kept_before[end] - kept_before[i]);
        }
    std::erase_if(rows, is_empty);
}

}  // namespace

std::vector<TableRow> compose_table(Scribe& scribe, const model::Table& table) {
    std::vector<TableRow> rows;
    for (const auto& member : table.rows) {
        const auto* row = std::get_if<model::Row>(&member);
        if (!row) continue;
        TableRow result;
        for (const auto& each : row->cells) {
            const auto* cell = std::get_if<model::Cell>(&each);
            if (!cell) continue;
            const CellPlace place{.first_row = rows.empty(),
                                  .last_row = &member == &table.rows.back(),
                                  .first = result.cells.empty(),
                                  .last = &each == &row->cells.back()};
            result.cells.push_back(compose_cell(scribe, *cell));
            result.cells.back().rules = rules_of(cell->attributes, table.attributes, place);
        }
        result.head = std::ranges::all_of(result.cells, &TableCell::head);
        rows.push_back(std::move(result));
    }
    drop_empty_rows(rows);
    return rows;
}

}  // namespace resolute::layout
