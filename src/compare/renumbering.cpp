// SPDX-License-Identifier: Apache-2.0
#include "compare/renumbering.h"

#include "compare/places.h"

namespace resolute::compare {

using citations::PlaceKind;
using style::Role;

namespace {

std::optional<PlaceKind> kind_of(Role role) {
    switch (role) {
        case Role::operative:
        case Role::annex_operative:
            return PlaceKind::paragraph;
        case Role::section_number:
            return PlaceKind::section;
        case Role::annex:
            return PlaceKind::annex;
        default:
            return std::nullopt;
    }
}

std::string number_of(const layout::Block& block) {
    if (block.role != Role::annex) return bare_number(layout::words_of(block.label));
    // "Annex II"
    const auto words = layout::words_of(block.content);
    return words.substr(words.rfind(' ') + 1);
}

}  // namespace

void Renumbering::add(const layout::Block& before, const layout::Block& after) {
    const auto kind = kind_of(after.role);
    if (!kind || kind != kind_of(before.role)) return;
    auto old = number_of(before), now = number_of(after);
    if (old != now) changes_.emplace(*kind, std::move(old), std::move(now));
}

bool FollowedReferences::operator()(std::size_t before, std::size_t after) {
    if (!language_ || renumbering_.empty()) return false;
    const auto &old = before_.words[before].piece.text, &now = after_.words[after].piece.text;
    for (const auto kind : {PlaceKind::paragraph, PlaceKind::section, PlaceKind::annex})
        if (renumbering_.holds(kind, old, now) && named_by(before_, before).contains(kind) &&
            named_by(after_, after).contains(kind))
            return true;
    return false;
}

void FollowedReferences::read(Side& side) const {
    if (side.read) return;
    side.read = true;
    std::string text;
    for (const auto& word : side.words) {
        side.offsets.push_back(text.size());
        if (word.sort != Word::Sort::call) text += word.piece.text.empty() ? " " : word.piece.text;
    }
    side.references = citations::find_references(text, *language_);
}

std::set<PlaceKind> FollowedReferences::named_by(Side& side, std::size_t word) const {
    read(side);
    std::set<PlaceKind> kinds;
    const auto begin = static_cast<std::uint32_t>(side.offsets[word]);
    const auto& text = side.words[word].piece.text;
    for (const auto& reference : side.references) {
        if (reference.where == citations::PlaceWhere::elsewhere) continue;
        for (const auto& place : reference.places)
            if (place.span.contains(begin) && (place.number == text || place.last == text))
                kinds.insert(reference.kind);
    }
    return kinds;
}

}  // namespace resolute::compare
