// SPDX-License-Identifier: Apache-2.0
#include "xml/implied_ends.h"

#include <algorithm>
#include <array>

namespace resolute::xml {

namespace {

using Names = std::span<const std::string_view>;

/// Elements that never stand in themselves, save inside a bridge.
constexpr auto single = std::to_array<std::string_view>(
    {"p", "num", "heading", "subheading", "content", "paragraph", "container", "formula", "statement"});

/// Elements that stand side by side and, save inside a bridge, never in one another.
constexpr auto parts = std::to_array<std::string_view>(
    {"meta", "coverPage", "preface", "preamble", "mainBody", "collectionBody", "conclusions", "attachments"});
constexpr auto metadata = std::to_array<std::string_view>(
    {"identification", "publication", "classification", "lifecycle", "workflow", "analysis", "temporalData",
     "references", "notes", "presentation", "proprietary"});
constexpr auto levels =
    std::to_array<std::string_view>({"FRBRWork", "FRBRExpression", "FRBRManifestation", "FRBRItem"});

constexpr auto bridges = std::to_array<std::string_view>(
    {"authorialNote", "quotedStructure", "embeddedStructure", "attachment", "component", "td", "th"});

constexpr auto words_alone = std::to_array<std::string_view>({"num", "heading", "subheading"});
constexpr auto blocks =
    std::to_array<std::string_view>({"content", "list", "intro", "paragraph", "point", "container"});
constexpr auto behind_formula = std::to_array<std::string_view>({"container", "recitals", "paragraph"});

bool holds(Names names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

std::span<const std::string_view> closed_by(std::string_view name) {
    if (const auto same = std::ranges::find(single, name); same != single.end()) return {same, 1};
    for (const auto names : {Names(parts), Names(metadata), Names(levels)})
        if (holds(names, name)) return names;
    return {};
}

bool is_bridge(std::string_view name) {
    return holds(bridges, name);
}

bool stands_behind(std::string_view name, std::string_view other) {
    return (holds(words_alone, other) && holds(blocks, name)) ||
           (other == "formula" && holds(behind_formula, name));
}

}  // namespace resolute::xml
