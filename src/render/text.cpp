// SPDX-License-Identifier: Apache-2.0
#include "render/text.h"

#include <algorithm>

#include "layout/set_pages.h"
#include "text/cells.h"
#include "text/utf8.h"

namespace resolute::render {

namespace {

/// A line while it is printed from left to right.
struct Row {
    std::string text;
    std::uint32_t cells = 0;
};

/// No-break spaces have done their work once the lines are broken, soft hyphens show nothing.
void print_to(Row& row, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (next.code == 0xA0 || next.code == 0x202F)
            row.text += ' ';
        else if (next.code != 0xAD)
            row.text += text.substr(at, next.length);
        row.cells += cells_of(next.code);
        at += next.length;
    }
}

std::vector<Row> rows_of(const layout::Page& page) {
    std::vector<const layout::Placed*> items;
    for (const auto& item : page.items)
        if (std::holds_alternative<layout::GlyphRun>(item.item)) items.push_back(&item);
    std::ranges::stable_sort(items, {},
                             [](const layout::Placed* item) { return std::pair(item->at.y, item->at.x); });
    std::vector<Row> rows;
    for (const auto* item : items) {
        const auto y = static_cast<std::size_t>(std::max(item->at.y.units, 0));
        const auto x = static_cast<std::uint32_t>(std::max(item->at.x.units, 0));
        if (rows.size() <= y) rows.resize(y + 1);
        auto& row = rows[y];
        if (row.cells < x) row.text.append(x - row.cells, ' ');
        row.cells = std::max(row.cells, x);
        print_to(row, std::get<layout::GlyphRun>(item->item).text);
    }
    return rows;
}

}  // namespace

std::string print(const layout::Pages& pages, bool paged) {
    std::string result;
    for (const auto& page : pages.pages) {
        if (&page != &pages.pages.front()) result += '\f';
        auto rows = rows_of(page);
        if (paged) rows.resize(std::max(rows.size(), static_cast<std::size_t>(page.size.height.units)));
        for (auto& row : rows) {
            while (row.text.ends_with(' ')) row.text.pop_back();
            result += row.text;
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
