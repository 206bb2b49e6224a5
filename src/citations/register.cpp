// SPDX-License-Identifier: Apache-2.0
#include "citations/register.h"

#include <algorithm>

#include "citations/data/register_table.h"
#include "citations/folded.h"
#include "text/cat.h"

namespace resolute::citations {
namespace {

struct Key {
    std::string group, row;
};

/// `S/RES/1325 (2000)` is row `1325` of the group `S/RES (2000)`, `A/RES/58/143` row `143` of `A/RES/58`.
Key key_of(const Symbol& symbol) {
    std::string text = to_string(symbol);
    std::string bracket;
    if (text.ends_with(')'))
        if (const auto at = text.rfind(" ("); at != std::string::npos) {
            bracket = text.substr(at);
            text.resize(at);
        }
    const auto slash = text.rfind('/');
    if (slash == std::string::npos) return {};
    return {text.substr(0, slash) + bracket, text.substr(slash + 1)};
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
    const auto groups = register_groups();
    const auto group = std::ranges::lower_bound(groups, beginning, {}, &RegisterGroup::beginning);
    return group == groups.end() || group->beginning != beginning ? nullptr : &*group;
}

}  // namespace

std::optional<Registered> registered_date(const Symbol& symbol) {
    if (!symbol.joined.empty() || !symbol.modifiers.empty()) return std::nullopt;
    const Key key = key_of(symbol);
    const auto* group = group_of(key.group);
    if (!group) return std::nullopt;
    const std::string start = cat(key.row, '=');
    auto at = group->rows.starts_with(start) ? 0 : group->rows.find(cat(';', start));
    if (at == std::string_view::npos) return std::nullopt;
    if (at > 0) ++at;
    const std::string_view value = group->rows.substr(at + start.size(), 9);
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
