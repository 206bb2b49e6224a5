// SPDX-License-Identifier: Apache-2.0
#include "rules/gap.h"

#include <algorithm>

namespace resolute::rules {

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

std::uint32_t gap_behind(const Subject& subject, Span element) {
    const auto& tree = subject.tree;
    return next_line(subject.source().text(), tree[tree.at(element.begin)].open.end);
}

Span gap_after(const Subject& subject, Span element) {
    const auto& tree = subject.tree;
    const auto& node = tree[tree.at(element.begin)];
    auto next = node.next;
    while (next != xml::none && !tree.is_element(next)) next = tree[next].next;
    const auto end = next != xml::none          ? tree[next].name.end
                     : node.parent != xml::none ? tree[node.parent].whole.end
                                                : node.whole.end;
    return without_indentation(subject.source().text(), node.whole.end, end);
}

Span gap_before(const Subject& subject, Span element) {
    const auto& tree = subject.tree;
    const auto id = tree.at(element.begin);
    const auto parent = tree[id].parent;
    if (parent == xml::none) return tree[id].name;
    auto begin = tree[parent].open.end;
    for (auto child = tree[parent].first_child; child != id; child = tree[child].next)
        if (tree.is_element(child)) begin = tree[child].whole.end;
    return without_indentation(subject.source().text(), begin, tree[id].name.end);
}

}  // namespace resolute::rules
