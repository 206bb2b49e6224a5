// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "layout/typesetter.h"

namespace resolute::layout {

using style::Align;
using style::Role;

namespace {

constexpr Width emblem_rows = 2;  // kept free on a grid, as the emblem's place

}  // namespace

/// The symbol's first letter is larger than the rest in print.
void Typesetter::set_symbol() {
    const auto* block = head(Role::symbol);
    const auto place = style_.masthead.find(Role::symbol);
    if (!block || place == style_.masthead.end()) return;
    const auto& fixed = place->second;
    const int tag = tagger_.add("P", -1);
    auto pieces = block->content;
    auto& first = pieces.front().text;
    const bool has_initial =
        !metric_.grid && first.size() > 1 && first[0] >= 'A' && first[0] <= 'Z' && first[1] == '/';
    Dressed text;
    if (has_initial) {
        Piece initial = pieces.front();
        initial.text = first.substr(0, 1);
        first.erase(0, 1);
        text = dress({initial}, style_.symbol_initial, tag);
    }
    auto rest = dress(pieces, fixed.letters, tag);
    std::ranges::move(rest.pieces, std::back_inserter(text.pieces));
    std::ranges::move(rest.looks, std::back_inserter(text.looks));
    const auto y = metric_.grid ? 0 : metric_.gap(fixed.y);
    // The right edge of the grid is that of the frame.
    const auto items = lines_.set_at(text, metric_.across(fixed.x), fixed.align, y);
    made_.masthead.insert(made_.masthead.end(), items.begin(), items.end());
}

/// Lines below each other at a fixed place, an empty one leaving room; returns how high they are.
Width Typesetter::set_lines_at(Role role, const std::vector<Pieces>& lines, Width right) {
    const auto place = style_.masthead.find(role);
    if (place == style_.masthead.end()) return 0;
    const auto& fixed = place->second;
    const Width first = metric_.grid ? (role == Role::publisher ? 0 : 2) : metric_.gap(fixed.y);
    const Width step = metric_.grid ? 1 : metric_.gap(fixed.leading);
    Area area;
    area.left = area.first = metric_.across(fixed.x);
    area.right = std::max(right, area.left + 1);
    area.leading = step;
    area.align = Align::left;
    Width height = 0;
    for (const auto& line : lines) {
        if (line.empty()) {
            height += metric_.grid ? 1 : metric_.gap(fixed.apart);
            continue;
        }
        const int tag = tagger_.add("P", -1);
        for (auto& row : lines_.set({}, dress(line, fixed.letters, tag), area)) {
            const auto down = metric_.length(first + height) - metric_.length(lines_.baseline(step));
            height += step;
            for (auto& item : row.items) {
                item.at.y = item.at.y + down;
                made_.masthead.push_back(std::move(item));
            }
        }
    }
    return height;
}

/// The original language stands apart, below the date.
std::vector<Pieces> Typesetter::distribution_lines() const {
    std::vector<Pieces> lines;
    for (const auto& block : story_.masthead) {
        if (block.role != Role::distribution) continue;
        if (lines.size() == 2) lines.emplace_back();
        lines.push_back(block.content);
    }
    return lines;
}

void Typesetter::set_masthead_rules() {
    if (metric_.grid) {
        const std::pair<char, Width> rules[]{{'-', 1}, {'=', made_.masthead_height - 1}};
        for (const auto& [sign, row] : rules) {
            Piece line;
            line.text = std::string(static_cast<std::size_t>(style_.grid.columns), sign);
            const auto items = lines_.set_at({{line}, {Look{}}}, 0, Align::left, row);
            made_.masthead.insert(made_.masthead.end(), items.begin(), items.end());
        }
        return;
    }
    for (const auto& rule : style_.masthead_rules) {
        const auto y = metric_.length(metric_.gap(rule.y));
        Placed placed;
        placed.at = {metric_.length(metric_.across(rule.from)), y};
        placed.item =
            Stroke{{metric_.length(metric_.across(rule.to)), y}, metric_.length(metric_.gap(rule.width))};
        made_.masthead.push_back(std::move(placed));
    }
}

void Typesetter::set_masthead() {
    if (story_.masthead.empty()) return;
    const auto lines_of_role = [&](Role role) {
        const auto* block = head(role);
        return block ? std::vector<Pieces>(1, block->content) : std::vector<Pieces>{};
    };
    const auto frame_right = metric_.across(style_.page.frame_right);
    set_lines_at(Role::publisher, lines_of_role(Role::publisher), frame_right);
    set_symbol();
    const auto distribution = style_.masthead.find(Role::distribution);
    const auto organ_right =
        distribution == style_.masthead.end() ? frame_right : metric_.across(distribution->second.x);
    const auto apart = metric_.grid ? 2 : metric_.gap({12'000});
    const auto organ_rows = set_lines_at(Role::organ, lines_of_role(Role::organ), organ_right - apart);
    const auto other_rows = set_lines_at(Role::distribution, distribution_lines(), frame_right);
    if (metric_.grid)
        made_.masthead_height = 2 + std::max<Width>({organ_rows, other_rows, 2}) + emblem_rows + 1;
    set_masthead_rules();
}

}  // namespace resolute::layout
