// SPDX-License-Identifier: Apache-2.0
#include "render/text.h"

#include <algorithm>
#include <utility>

#include "layout/set_pages.h"
#include "text/cells.h"
#include "text/utf8.h"

namespace resolute::render {

namespace {

/// Text at its place in a row.
struct Cell {
    std::uint32_t begin = 0, end = 0;  // columns
    std::string text;
};

bool is_space(char32_t code) {
    return code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F ||
           code == 0x3000;
}
/// Soft hyphens and places where a word may be parted.
bool shows_nothing(char32_t code) {
    return code == 0xAD || code == 0x200B || code == 0x2060 || code == 0xFEFF;
}

/// No-break spaces and those of other widths have done their work once the lines are broken.
void print_to(std::string& row, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (is_space(next.code))
            row.append(cells_of(next.code), ' ');
        else if (!shows_nothing(next.code))
            row += text.substr(at, next.length);
        at += next.length;
    }
}

bool is_latin(char32_t code) {
    return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') || (code >= 0xC0 && code < 0x250);
}
bool is_arabic(char32_t code) {
    return (code >= 0x590 && code <= 0x8FF) || (code >= 0xFB1D && code <= 0xFEFC);
}

bool any_of(std::string_view text, bool (*is)(char32_t)) {
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (is(next.code)) return true;
        at += next.length;
    }
    return false;
}

/// Runs of one line follow each other without a gap, in the order of reading.
std::vector<Cell> joined(const std::vector<Cell>& runs) {
    std::vector<Cell> cells;
    for (const auto& run : runs) {
        if (cells.empty() || cells.back().end < run.begin) {
            cells.push_back(run);
            continue;
        }
        cells.back().text += run.text;
        cells.back().end += run.end - run.begin;
    }
    return cells;
}

/// Neighbours with Arabic among them are read from the right: in the bytes they follow each other in that
/// order, and whoever shows the line turns them round. Latin letters between them keep their place.
void put_in_reading_order(std::vector<Cell>& cells) {
    for (auto first = cells.begin(); first != cells.end();) {
        const auto latin = [](const Cell& cell) {
            return !any_of(cell.text, is_arabic) && any_of(cell.text, is_latin);
        };
        if (latin(*first)) {
            ++first;
            continue;
        }
        const auto last = std::find_if(first, cells.end(), latin);
        if (std::any_of(first, last, [](const Cell& cell) { return any_of(cell.text, is_arabic); })) {
            const auto sum = first->begin + std::prev(last)->end;
            std::reverse(first, last);
            for (auto cell = first; cell != last; ++cell) {
                cell->begin = sum - std::exchange(cell->end, sum - cell->begin);
            }
        }
        first = last;
    }
}

std::string row_of(const std::vector<Cell>& cells) {
    std::string row;
    std::uint32_t column = 0;
    for (const auto& cell : cells) {
        if (column < cell.begin) row.append(cell.begin - column, ' ');
        print_to(row, cell.text);
        column = std::max(column, cell.begin) + cell.end - cell.begin;
    }
    while (row.ends_with(' ')) row.pop_back();
    return row;
}

std::vector<std::string> rows_of(const layout::Page& page, bool right_to_left) {
    std::vector<std::vector<Cell>> cells;
    for (const auto& item : page.items) {
        const auto* run = std::get_if<layout::GlyphRun>(&item.item);
        if (!run) continue;
        const auto y = static_cast<std::size_t>(std::max(item.at.y.units, 0));
        const auto x = static_cast<std::uint32_t>(std::max(item.at.x.units, 0));
        if (cells.size() <= y) cells.resize(y + 1);
        cells[y].push_back({x, x + cells_of(run->text), run->text});
    }
    std::vector<std::string> rows;
    for (auto& row : cells) {
        std::ranges::stable_sort(row, {}, &Cell::begin);
        row = joined(row);
        if (right_to_left) put_in_reading_order(row);
        rows.push_back(row_of(row));
    }
    return rows;
}

}  // namespace

std::string print(const layout::Pages& pages, bool paged) {
    std::string result;
    for (const auto& page : pages.pages) {
        if (&page != &pages.pages.front()) result += '\f';
        auto rows = rows_of(page, pages.language == "ar");
        if (paged) rows.resize(std::max(rows.size(), static_cast<std::size_t>(page.size.height.units)));
        for (const auto& row : rows) {
            result += row;
            result += '\n';
        }
    }
    return result;
}

std::string render_text(const model::Document& document, const style::Style& style,
                        const TextOptions& options) {
    auto own = style;
    if (options.columns > 0) own.grid.columns = options.columns;
    return print(layout::set_grid(document, own, options.paged, {options.ascii, options.italics}),
                 options.paged);
}

}  // namespace resolute::render
