// SPDX-License-Identifier: Apache-2.0
#include "lsp/renaming.h"

#include <algorithm>
#include <charconv>

#include "text/cat.h"

namespace resolute::lsp {

namespace {

constexpr std::string_view figures = "0123456789";

/// The part of an eId that is renamed: all of it, or what it is made of.
Renaming::const_iterator renamed_part(const Renaming& renaming, std::string_view id) {
    for (;;) {
        if (const auto found = renaming.find(id); found != renaming.end()) return found;
        const auto joint = id.rfind("__");
        if (joint == std::string_view::npos || joint == 0) return renaming.end();
        id = id.substr(0, joint);
    }
}

}  // namespace

std::vector<Edit> rename_edits(const xml::Tree& tree, const Renaming& renaming) {
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

Ids::Ids(const xml::Tree& tree) {
    for (const auto& attribute : tree.attributes)
        if (tree.slice(attribute.name) == "eId") taken_.emplace(tree.slice(attribute.value));
}

/// `point_c` behind `point_b`, if no element has it; else empty.
std::string Ids::next_letter(std::string_view id) {
    if (id.size() < 2 || id[id.size() - 2] != '_' || id.back() < 'a' || id.back() >= 'z') return {};
    auto next = std::string(id);
    ++next.back();
    return taken_.insert(next).second ? next : std::string();
}

std::string Ids::next_free(std::string_view id) {
    if (const auto letter = next_letter(id); !letter.empty()) return letter;
    const auto stem = id.substr(0, id.find_last_not_of(figures) + 1);  // npos + 1 is 0
    std::uint64_t number = 0;
    const auto tail = id.substr(stem.size());
    std::from_chars(tail.data(), tail.data() + tail.size(), number);
    for (;;) {
        auto next = cat(stem, ++number);
        if (taken_.insert(next).second) return next;
    }
}

std::string Ids::make_room(const std::string& before, const std::vector<std::string>& following,
                           Renaming& renaming) {
    // Where two have the same one, what refers to it cannot tell them apart.
    const std::set<std::string_view> distinct(following.begin(), following.end());
    if (following.empty() || distinct.size() < following.size()) return next_free(before);
    for (std::size_t i = 0; i + 1 < following.size(); ++i) renaming[following[i]] = following[i + 1];
    renaming[following.back()] = next_free(following.back());
    return following.front();
}

}  // namespace resolute::lsp
