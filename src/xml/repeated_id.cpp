// SPDX-License-Identifier: Apache-2.0
#include "xml/repeated_id.h"

#include <algorithm>
#include <cstdint>

#include "text/number.h"

namespace resolute::xml {

namespace {

std::string_view id_of(const Tree& tree, NodeId id) {
    const auto* given = id == none ? nullptr : tree.attribute(id, "eId");
    return given ? tree.slice(given->value) : std::string_view();
}

/// The letters in front: "para" of `para_16__content`.
std::string_view kind_of(std::string_view value) {
    return value.substr(0, value.find('_'));
}

/// 1 where `inner` continues `outer`, -1 where it continues another of the same kind, 0 where it says
/// nothing.
int continues(std::string_view outer, std::string_view inner) {
    if (outer.empty() || inner.empty() || kind_of(outer) != kind_of(inner)) return 0;
    return inner.size() > outer.size() && inner.starts_with(outer) && inner[outer.size()] == '_' ? 1 : -1;
}

/// The identifier of the nearest element around that has one.
std::string_view around(const Tree& tree, NodeId id) {
    for (auto outer = tree[id].parent; outer != none; outer = tree[outer].parent)
        if (const auto value = id_of(tree, outer); !value.empty()) return value;
    return {};
}

/// That of the first child that has one.
std::string_view inside(const Tree& tree, NodeId id) {
    for (auto inner = tree[id].first_child; inner != none; inner = tree[inner].next)
        if (tree.is_element(inner))
            if (const auto value = id_of(tree, inner); !value.empty()) return value;
    return {};
}

/// The figures of two identifiers at the first place where these differ.
struct Figures {
    std::string_view left, right;        // perhaps empty
    std::string_view left_on, right_on;  // the identifiers from there on
};
Figures differing_figures(std::string_view left, std::string_view right) {
    static constexpr std::string_view figures = "0123456789";
    std::size_t i = 0;
    while (i < left.size() && i < right.size() && left[i] == right[i]) ++i;
    while (i > 0 && figures.find(left[i - 1]) != std::string_view::npos) --i;
    const auto at = [&](std::string_view value) {
        return value.substr(i, std::min(value.find_first_not_of(figures, i), value.size()) - i);
    };
    return {at(left), at(right), left.substr(i), right.substr(i)};
}

/// Which of two identifiers comes first: by the first figures that differ, otherwise by their characters.
bool precedes(std::string_view left, std::string_view right) {
    const auto differing = differing_figures(left, right);
    const auto one = differing.left.size(), other = differing.right.size();
    return one != other ? one < other : differing.left_on < differing.right_on;
}

/// "para_9" and "para_10".
bool is_next(std::string_view left, std::string_view right) {
    const auto [one, other, left_on, right_on] = differing_figures(left, right);
    const auto first = leading_number(one), second = leading_number(other);
    return first > 0 && second == first + 1 &&
           left_on.size() - one.size() == right_on.size() - other.size() &&
           left_on.ends_with(right_on.substr(other.size()));
}

/// The identifier of the nearest element of the same name before or behind that has another; looks so far
/// that many repetitions stay cheap.
std::string_view neighbour(const Tree& tree, NodeId id, int step, std::string_view other_than) {
    constexpr int farthest = 200;
    const auto name = tree.name(id);
    auto other = static_cast<std::int64_t>(id);
    for (int i = 0; i < farthest; ++i) {
        other += step;
        if (other < 0 || other >= static_cast<std::int64_t>(tree.nodes.size())) return {};
        const auto there = static_cast<NodeId>(other);
        if (tree.is(there, name))
            if (const auto value = id_of(tree, there); !value.empty() && value != other_than) return value;
    }
    return {};
}

int rises(std::string_view before, std::string_view after) {
    if (before.empty() || after.empty() || kind_of(before) != kind_of(after)) return 0;
    return precedes(before, after) ? 1 : -1;
}

/// How well an identifier fits: what around it speaks for it less what speaks against it.
int fit(const Tree& tree, NodeId id) {
    const auto value = id_of(tree, id);
    int points = 2 * continues(around(tree, id), value) + 2 * continues(value, inside(tree, id)) +
                 fit_among_neighbours(tree, id, value);
    // A note bears its marker's number, a term of `references` the end of its address.
    if (const auto* marker = tree.attribute(id, "marker"))
        points += value.ends_with(tree.slice(marker->value)) ? 1 : -1;
    if (const auto* address = tree.attribute(id, "href"))
        points += tree.slice(address->value).ends_with(value) ? 1 : -1;
    return points;
}

}  // namespace

int fit_among_neighbours(const Tree& tree, NodeId element, std::string_view value) {
    return rises(neighbour(tree, element, -1, value), value) +
           rises(value, neighbour(tree, element, 1, value));
}

bool is_next_to_neighbour(const Tree& tree, NodeId element, std::string_view value) {
    return is_next(neighbour(tree, element, -1, value), value) ||
           is_next(value, neighbour(tree, element, 1, value));
}

bool earlier_is_out_of_place(const Tree& tree, NodeId earlier, NodeId later) {
    const auto one = fit(tree, earlier), other = fit(tree, later);
    if (one != other) return one < other;
    // Between 9, 11, 11 and 12 it is the 10 that is lacking.
    const auto value = id_of(tree, earlier);
    return !is_next(neighbour(tree, earlier, -1, value), value) &&
           is_next(value, neighbour(tree, later, 1, value));
}

}  // namespace resolute::xml
