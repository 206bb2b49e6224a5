// SPDX-License-Identifier: Apache-2.0
#include "render/html/table.h"

#include <algorithm>
#include <iterator>

#include "render/html/escape.h"
#include "render/html/fixed_words.h"
#include "text/cat.h"

namespace resolute::render::html {

namespace {

using layout::TableCell;
using layout::TableRow;
using Rows = std::vector<TableRow>;

/// Where a cell stands in the grid of columns.
struct Place {
    std::size_t column, columns, rows;
};

/// A cell of an earlier row that reaches down into this one.
struct Reaching {
    std::size_t column, columns, rows_left;
};

/// The places of all cells of rows [begin, end), which no cell leaves.
std::vector<std::vector<Place>> places_of(const Rows& rows, std::size_t begin, std::size_t end) {
    std::vector<std::vector<Place>> places;
    std::vector<Reaching> reaching;
    for (auto row = begin; row < end; ++row) {
        std::ranges::sort(reaching, {}, &Reaching::column);
        auto& here = places.emplace_back();
        std::size_t column = 0;
        auto taken = reaching.begin();
        std::vector<Reaching> new_ones;
        for (const auto& cell : rows[row].cells) {
            for (; taken != reaching.end() && taken->column <= column; ++taken)
                column = std::max(column, taken->column + taken->columns);
            // A span stops where another cell reaches down.
            const auto room = taken == reaching.end() ? cell.columns : taken->column - column;
            const Place place{column, std::min(cell.columns, room), std::min(cell.rows, end - row)};
            here.push_back(place);
            column += place.columns;
            if (place.rows > 1) new_ones.push_back({place.column, place.columns, place.rows});
        }
        std::ranges::move(new_ones, std::back_inserter(reaching));
        for (auto& each : reaching) --each.rows_left;
        std::erase_if(reaching, [](const Reaching& each) { return each.rows_left == 0; });
    }
    return places;
}

/// The columns that some cell begins in; the others are none.
std::vector<std::size_t> columns_of(const std::vector<std::vector<Place>>& places) {
    std::vector<std::size_t> columns;
    for (const auto& row : places)
        for (const auto& place : row) columns.push_back(place.column);
    std::ranges::sort(columns);
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    return columns;
}

std::size_t count_in(const std::vector<std::size_t>& columns, const Place& place) {
    const auto from = std::ranges::lower_bound(columns, place.column);
    return static_cast<std::size_t>(std::ranges::lower_bound(columns, place.column + place.columns) - from);
}

std::string_view class_of(style::Align align) {
    if (align == style::Align::right) return " class=\"right\"";
    if (align == style::Align::center) return " class=\"center\"";
    return {};
}

std::string write_cell(const TableCell& cell, std::size_t columns, std::size_t rows, bool in_head,
                       PhraseWriter& phrases) {
    std::string content;
    for (const auto& paragraph : cell.paragraphs) {
        if (!content.empty()) content += "<br>";
        content += phrases.write(paragraph);
    }
    const bool head = cell.head && !content.empty();
    std::string open = cat('<', head ? "th" : "td");
    if (head) open += in_head ? " scope=\"col\"" : " scope=\"row\"";
    if (columns > 1) open += cat(" colspan=\"", columns, '"');
    if (rows > 1) open += cat(" rowspan=\"", rows, '"');
    return cat(open, class_of(cell.align), '>', content, "</", head ? "th" : "td", ">\n");
}

}  // namespace

std::string write_table(const Entry& entry, Voice& voice) {
    const auto& rows = entry.block->table;
    const auto body =
        static_cast<std::size_t>(std::ranges::find(rows, false, &TableRow::head) - rows.begin());
    auto places = places_of(rows, 0, body);
    std::ranges::move(places_of(rows, body, rows.size()), std::back_inserter(places));
    const auto columns = columns_of(places);
    // A wide table scrolls by itself, with the keyboard too.
    auto result = cat("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"",
                      fixed_word("table", voice.language()), '"', voice.lines.of(*entry.block), "><table");
    if (!entry.id.empty()) result += cat(" id=\"", escaped(entry.id), '"');
    result += ">\n";
    if (entry.over) result += cat("<caption>", voice.phrases.write(entry.over->content), "</caption>\n");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row == 0) result += body > 0 ? "<thead>\n" : "<tbody>\n";
        if (row == body && row > 0) result += "</thead>\n<tbody>\n";
        result += cat("<tr", voice.lines.of(rows[row]), ">\n");
        for (std::size_t i = 0; i < rows[row].cells.size(); ++i)
            result += write_cell(rows[row].cells[i], count_in(columns, places[row][i]), places[row][i].rows,
                                 row < body, voice.phrases);
        result += "</tr>\n";
    }
    return cat(result, body == rows.size() ? "</thead>" : "</tbody>", "\n</table></div>\n");
}

}  // namespace resolute::render::html
