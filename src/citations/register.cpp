// SPDX-License-Identifier: Apache-2.0
#include "citations/register.h"

#include <algorithm>
#include <utility>

#include "citations/folded.h"
#include "citations/register_table.h"
#include "text/cat.h"

namespace resolute::citations {
namespace {

struct Key {
    std::string group;
    std::string_view row;  // of the symbol
};

/// `S/RES/1325 (2000)` is row `1325` of the group `S/RES (2000)`, `A/RES/58/143` row `143` of `A/RES/58`.
Key key_of(const Symbol& symbol) {
    if (symbol.components.size() < 2) return {};
    Key key{symbol.components.front(), symbol.components.back()};
    for (std::size_t i = 1; i + 1 < symbol.components.size(); ++i) {
        key.group += '/';
        key.group += symbol.components[i];
    }
    const auto bracket = key.row.rfind(" (");
    if (key.row.ends_with(')') && bracket != std::string_view::npos) {
        key.group += key.row.substr(bracket);
        key.row = key.row.substr(0, bracket);
    }
    return key;
}

/// The figures that a text begins with.
unsigned number_before(std::string_view text) {
    unsigned value = 0;
    for (std::size_t at = 0; at < text.size() && is_digit(text[at]); ++at)
        value = value * 10 + static_cast<unsigned>(text[at] - '0');
    return value;
}

/// Day and grade of a row, empty where there is none: each look leaves half of the rows out.
std::string_view value_of(std::string_view rows, std::string_view row) {
    constexpr std::size_t value_size = 9;
    const auto place = [](std::string_view each) { return std::pair(number_before(each), each); };
    while (!rows.empty()) {
        const auto begin = rows.substr(0, rows.size() / 2).rfind(';') + 1;
        const auto equals = rows.find('=', begin);
        const auto here = rows.substr(begin, equals - begin);
        if (here == row) return rows.substr(equals + 1, value_size);
        if (place(row) < place(here))
            rows = rows.substr(0, begin);
        else
            rows.remove_prefix(equals + 1 + value_size + 1);
    }
    return {};
}

int figures(std::string_view text) {
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

Date date_of(std::string_view value) {
    return {figures(value.substr(0, 4)), figures(value.substr(4, 2)), figures(value.substr(6, 2))};
}

const RegisterGroup* group_of(std::string_view beginning) {
    const auto& groups = register_groups();
    const auto group = std::ranges::lower_bound(groups, beginning, {}, &RegisterGroup::beginning);
    return group == groups.end() || group->beginning != beginning ? nullptr : &*group;
}

}  // namespace

std::optional<Registered> registered_date(const Symbol& symbol) {
    if (!symbol.joined.empty() || !symbol.modifiers.empty()) return std::nullopt;
    const Key key = key_of(symbol);
    const auto* group = group_of(key.group);
    if (!group) return std::nullopt;
    const auto value = value_of(group->rows, key.row);
    if (value.empty()) return std::nullopt;
    return Registered{date_of(value), static_cast<Evidence>(value[8] - 'A')};
}

std::vector<RegisteredSymbol> registered_beginning(std::string_view beginning, std::size_t most) {
    std::vector<RegisteredSymbol> found;
    for (const auto& group : register_groups()) {
        const auto bracket = std::min(group.beginning.find(" ("), group.beginning.size());
        const auto base = cat(group.beginning.substr(0, bracket), '/');
        if (!base.starts_with(beginning) && !beginning.starts_with(base)) continue;
        const auto wanted = beginning.substr(std::min(base.size(), beginning.size()));
        for (auto rows = group.rows; !rows.empty(); rows.remove_prefix(rows.find(';') + 1)) {
            if (found.size() == most) return found;
            const auto equals = rows.find('=');
            const auto row = rows.substr(0, equals);
            if (!row.starts_with(wanted)) continue;
            auto symbol = parse_symbol(cat(base, row, group.beginning.substr(bracket)));
            if (symbol) found.push_back({std::move(*symbol), date_of(rows.substr(equals + 1, 8))});
        }
    }
    return found;
}

std::optional<Days> registered_neighbours(const Symbol& symbol) {
    using enum SymbolKind;
    const bool in_order =
        symbol.kind == ga_resolution || symbol.kind == ga_decision || symbol.kind == sc_resolution;
    if (!in_order || !symbol.joined.empty() || !symbol.modifiers.empty()) return std::nullopt;
    const auto* group = group_of(key_of(symbol).group);
    if (!group) return std::nullopt;
    int before = 0, behind = 0;
    Days days;
    for (auto rows = group->rows; !rows.empty(); rows.remove_prefix(rows.find(';') + 1)) {
        const auto equals = rows.find('=');
        int number = 0;
        for (const char c : rows.substr(0, equals)) number = is_digit(c) ? number * 10 + (c - '0') : number;
        const auto day = date_of(rows.substr(equals + 1, 8));
        if (number < symbol.number && number > before) {
            before = number;
            days.first = day;
        } else if (number > symbol.number && (behind == 0 || number < behind)) {
            behind = number;
            days.last = day;
        }
    }
    const bool between = before != 0 && behind != 0 && days.first <= days.last;
    return between ? std::optional(days) : std::nullopt;
}

}  // namespace resolute::citations
