// SPDX-License-Identifier: Apache-2.0
#include "lsp/taken_ids.h"

#include "text/cat.h"
#include "text/number.h"

namespace resolute::lsp {

TakenIds::TakenIds(const xml::Tree& tree) {
    for (const auto& attribute : tree.attributes)
        if (tree.slice(attribute.name) == "eId") taken_.emplace(tree.slice(attribute.value));
}

/// `point_c` behind `point_b`, if no element has it; else empty.
std::string TakenIds::next_letter(std::string_view id) {
    if (id.size() < 2 || id[id.size() - 2] != '_' || id.back() < 'a' || id.back() >= 'z') return {};
    auto next = std::string(id);
    ++next.back();
    return taken_.insert(next).second ? next : std::string();
}

std::string TakenIds::next_free(std::string_view id) {
    if (const auto letter = next_letter(id); !letter.empty()) return letter;
    const auto stem = id.substr(0, id.find_last_not_of("0123456789") + 1);  // npos + 1 is 0
    for (auto number = leading_number<std::uint64_t>(id.substr(stem.size()));;) {
        auto next = cat(stem, ++number);
        if (taken_.insert(next).second) return next;
    }
}

std::string TakenIds::make_room(const std::string& before, const std::vector<std::string>& following,
                                xml::Renaming& renaming) {
    // Where two have the same one, what refers to it cannot tell them apart.
    const std::set<std::string_view> distinct(following.begin(), following.end());
    if (following.empty() || distinct.size() < following.size()) return next_free(before);
    for (std::size_t i = 0; i + 1 < following.size(); ++i) renaming[following[i]] = following[i + 1];
    renaming[following.back()] = next_free(following.back());
    return following.front();
}

}  // namespace resolute::lsp
