// SPDX-License-Identifier: Apache-2.0
#include "xml/renaming.h"

#include <algorithm>
#include <string_view>

namespace resolute::xml {

namespace {

/// The part of an eId that is renamed: all of it, or what it is made of. It goes on with the name of an inner
/// element, `para_51_list` or `para_51__content`; the figure of `para_51` belongs to its own name.
Renaming::const_iterator renamed_part(const Renaming& renaming, std::string_view id) {
    constexpr std::string_view figures = "0123456789";
    for (auto size = id.size(); size != std::string_view::npos && size > 0; size = id.rfind('_', size - 1)) {
        if (size + 1 < id.size() && figures.find(id[size + 1]) != std::string_view::npos) continue;
        if (const auto found = renaming.find(id.substr(0, size)); found != renaming.end()) return found;
    }
    return renaming.end();
}

}  // namespace

std::vector<Edit> rename_edits(const Tree& tree, const Renaming& renaming) {
    std::vector<Edit> edits;
    for (const auto& attribute : tree.attributes) {
        const auto value = tree.slice(attribute.value);
        const bool own = tree.slice(attribute.name) == "eId";
        if (!own && !value.starts_with('#')) continue;
        const auto part = renamed_part(renaming, own ? value : value.substr(1));
        if (part == renaming.end() || part->first == part->second) continue;
        const auto begin = attribute.value.begin + (own ? 0 : 1);
        edits.push_back({{begin, begin + static_cast<std::uint32_t>(part->first.size())}, part->second});
    }
    std::ranges::sort(edits, {}, &Edit::span);
    return edits;
}

}  // namespace resolute::xml
