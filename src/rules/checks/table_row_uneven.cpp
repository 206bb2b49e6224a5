// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "rules/elements.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

constexpr std::size_t most =
    1000;  // columns of a row and rows of a cell that are counted: every row looks at all columns

std::size_t span_given(const xml::Tree& tree, xml::NodeId cell, std::string_view name) {
    const auto* given = tree.attribute(cell, name);
    if (!given) return 1;
    return std::clamp(leading_number<std::size_t>(tree.slice(given->value)), std::size_t{1}, most);
}

/// How many columns each row of a table fills, cells that reach down from rows above included.
class Grid {
public:
    explicit Grid(const xml::Tree& tree) : tree_(tree) {}

    void add_row(xml::NodeId row) {
        std::size_t column = 0;
        for (auto cell = tree_[row].first_child; cell != xml::none; cell = tree_[cell].next) {
            if (!tree_.is(cell, "td") && !tree_.is(cell, "th")) continue;
            while (column < reaching_.size() && reaching_[column] > 0) ++column;
            const auto wide = std::min(span_given(tree_, cell, "colspan"), most - column);
            const auto high = span_given(tree_, cell, "rowspan");
            if (wide == 0) break;
            if (reaching_.size() < column + wide) reaching_.resize(column + wide, 0);
            std::fill_n(reaching_.begin() + static_cast<std::ptrdiff_t>(column), wide, high);
            column += wide;
        }
        std::size_t width = 0;
        for (std::size_t i = 0; i < reaching_.size(); ++i)
            if (reaching_[i] > 0) {
                width = i + 1;
                --reaching_[i];
            }
        rows_.push_back({row, width});
    }

    /// Where nearly all rows have one width, those of another.
    void report(Findings& found) const {
        std::map<std::size_t, std::size_t> widths;
        for (const auto& row : rows_) ++widths[row.width];
        const auto usual = std::ranges::max_element(widths, {}, [](const auto& each) { return each.second; });
        if (usual == widths.end() || rows_.size() < 3 || (rows_.size() - usual->second) * 4 > rows_.size())
            return;
        for (const auto& row : rows_)
            if (row.width != usual->first)
                found.at(tree_[row.id].whole,
                         cat("a row of ", row.width, " columns, where the others have ", usual->first));
    }

private:
    struct Row {
        xml::NodeId id;
        std::size_t width;
    };
    const xml::Tree& tree_;
    std::vector<std::size_t> reaching_;  // for each column, in how many rows from here on a cell stands there
    std::vector<Row> rows_;
};

void check(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    for (const auto table : elements(subject).named("table")) {
        Grid grid(tree);
        for (auto row = tree[table].first_child; row != xml::none; row = tree[row].next)
            if (tree.is(row, "tr")) grid.add_row(row);
        grid.report(found);
    }
    for (const std::string_view name : {"colspan", "rowspan"})
        for (const auto& [attribute, element] : elements(subject).attributes(name))
            if (tree.slice(attribute->value) == "0")
                found.at(attribute->value, cat("`0` as `", name, "` of a cell, expected 1 or more"));
}

}  // namespace

extern constinit const Rule table_row_uneven{
    .code = "STR016",
    .name = "table-row-uneven",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a row of a table with fewer or more columns than the others",
    .why =
        R"(The cells of a row, with what they span and what reaches down from the rows above, fill as many columns as those of the
others. Where one was lost or put in twice, all behind it stand under the heading of another column.)",
    .authority = "published texts: 84 of 86 tables, and all rows but one of the two others",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><content><p><i>Decides</i> to set up libraries as follows:</p><table>
<tr><td><p>Place</p></td><td><p>Books</p></td></tr>
<tr><td><p>Aleppo</p></td><td><p>20</p></td></tr>
⟦<tr><td><p>Bergen</p></td></tr>⟧
<tr><td colspan="2"><p>Others</p></td></tr>
</table><p>until further notice.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><content><p><i>Decides</i> to set up libraries as follows:</p><table>
<tr><td><p>Place</p></td><td><p>Books</p></td></tr>
<tr><td><p>Aleppo</p></td><td><p>20</p></td></tr>
<tr><td><p>Bergen</p></td><td><p>30</p></td></tr>
<tr><td colspan="2"><p>Others</p></td></tr>
</table><p>until further notice.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
