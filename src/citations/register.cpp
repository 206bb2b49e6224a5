// SPDX-License-Identifier: Apache-2.0
#include "citations/register.h"

#include <algorithm>

#include "citations/data/register_table.h"
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

}  // namespace

std::optional<Registered> registered_date(const Symbol& symbol) {
    if (!symbol.joined.empty() || !symbol.modifiers.empty()) return std::nullopt;
    const Key key = key_of(symbol);
    const auto groups = register_groups();
    const auto group =
        std::ranges::lower_bound(groups, std::string_view(key.group), {}, &RegisterGroup::beginning);
    if (group == groups.end() || group->beginning != key.group) return std::nullopt;
    const std::string start = cat(key.row, '=');
    auto at = group->rows.starts_with(start) ? 0 : group->rows.find(cat(';', start));
    if (at == std::string_view::npos) return std::nullopt;
    if (at > 0) ++at;
    const std::string_view value = group->rows.substr(at + start.size(), 9);
    const Date date{figures(value.substr(0, 4)), figures(value.substr(4, 2)), figures(value.substr(6, 2))};
    return Registered{date, static_cast<Evidence>(value[8] - 'A')};
}

}  // namespace resolute::citations
