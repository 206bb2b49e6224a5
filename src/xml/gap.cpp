// SPDX-License-Identifier: Apache-2.0
#include "xml/gap.h"

#include <algorithm>

namespace resolute::xml {

namespace {

/// On the next line where nothing else stands on this one.
std::uint32_t next_line(std::string_view text, std::uint32_t place) {
    if (place < text.size() && text[place] == '\r') ++place;
    if (place < text.size() && text[place] == '\n') ++place;
    return place;
}

/// From the first thing behind `begin` that is no indentation; of empty lines the first.
Span without_indentation(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    auto place = next_line(text, begin);
    while (place < end && (text[place] == ' ' || text[place] == '\t')) ++place;
    // In a text that breaks off, elements around end with it, before the end of its line.
    return {std::min(place, end), end};
}

}  // namespace

std::uint32_t gap_behind(const Tree& tree, NodeId element) {
    return next_line(tree.source->text(), tree[element].open.end);
}

Span gap_after(const Tree& tree, NodeId element) {
    const auto& node = tree[element];
    auto next = node.next;
    while (next != none && !tree.is_element(next)) next = tree[next].next;
    const auto end = next != none          ? tree[next].name.end
                     : node.parent != none ? tree[node.parent].whole.end
                                           : node.whole.end;
    return without_indentation(tree.source->text(), node.whole.end, end);
}

Span gap_inside(const Tree& tree, NodeId element) {
    const auto& node = tree[element];
    const auto text = tree.source->text();
    const auto inside = text.substr(node.open.end, node.whole.end - node.open.end);
    if (node.name.empty()) return {node.whole.begin, node.whole.begin};
    if (inside.find('\n') == std::string_view::npos) return node.name;
    return without_indentation(text, node.open.end, node.whole.end);
}

Span gap_before(const Tree& tree, NodeId element) {
    const auto parent = tree[element].parent;
    if (parent == none) return tree[element].name;
    auto begin = tree[parent].open.end;
    for (auto child = tree[parent].first_child; child != element; child = tree[child].next)
        if (tree.is_element(child)) begin = tree[child].whole.end;
    return without_indentation(tree.source->text(), begin, tree[element].name.end);
}

}  // namespace resolute::xml
