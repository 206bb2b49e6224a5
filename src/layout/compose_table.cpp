// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "layout/compose.h"

namespace resolute::layout {

namespace {

std::size_t span_of(const model::Attributes& attributes, std::string_view name) {
    const auto text = model::value(attributes, name);
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::clamp<std::size_t>(number, 1, 100);
}

/// "5393-dxa", in twips.
int width_of(const model::Attributes& attributes) {
    const auto text = model::value(attributes, "akn4un:data-width-type");
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return text.ends_with("-dxa") && number > 0 ? std::min(number, 100'000) : 0;
}

/// Width of the rule above a cell: `"Top":{"Style":"single","Size":4,` in eighths of a point.
style::Points rule_above(const model::Attributes& attributes) {
    constexpr std::string_view begin = R"("Top":{"Style":"single","Size":)";
    const auto text = model::value(attributes, "akn4un:data-borders-info");
    const auto at = text.find(begin);
    if (at == std::string_view::npos) return {};
    int eighths = 0;
    std::from_chars(text.data() + at + begin.size(), text.data() + text.size(), eighths);
    return {std::clamp(eighths, 0, 24) * 125};
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
    result.rule_above = rule_above(cell.attributes);
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

}  // namespace

std::vector<TableRow> compose_table(Scribe& scribe, const model::Table& table) {
    std::vector<TableRow> rows;
    for (const auto& member : table.rows) {
        const auto* row = std::get_if<model::Row>(&member);
        if (!row) continue;
        TableRow result;
        for (const auto& each : row->cells)
            if (const auto* cell = std::get_if<model::Cell>(&each))
                result.cells.push_back(compose_cell(scribe, *cell));
        const auto is_empty = [](const TableCell& cell) { return cell.paragraphs.empty(); };
        // Published files part the head from the body by an empty row; the rules below do that here.
        if (std::ranges::all_of(result.cells, is_empty)) continue;
        result.head = std::ranges::all_of(result.cells, &TableCell::head);
        rows.push_back(std::move(result));
    }
    return rows;
}

}  // namespace resolute::layout
