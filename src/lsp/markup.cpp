// SPDX-License-Identifier: Apache-2.0
#include "lsp/markup.h"

namespace resolute::lsp {

namespace {

bool touches(Span span, std::uint32_t offset) {
    return !span.empty() && span.begin <= offset && offset <= span.end;
}

/// The deepest node that holds the place, or ends at it within a tag.
xml::NodeId node_at(const xml::Tree& tree, std::uint32_t offset) {
    const auto here = tree.at(offset);
    if (offset == 0) return here;
    const auto before = tree.at(offset - 1);
    if (before == xml::none || !tree.is_element(before)) return here;
    // `<p|>`, `</p|>` and `a="b|"` are held by the element on both sides; only `<p|` at the end is not.
    return here == xml::none ? before : here;
}

}  // namespace

std::optional<Span> end_tag(const xml::Tree& tree, xml::NodeId element) {
    const auto& node = tree[element];
    if (node.whole.end <= node.open.end) return std::nullopt;
    const auto content = tree.slice({node.open.end, node.whole.end});
    const auto begin = content.rfind("</");
    if (begin == std::string_view::npos) return std::nullopt;
    const auto tag = content.substr(begin);
    const auto name = tree.name(element);
    if (!tag.ends_with('>') || !tag.substr(2).starts_with(name)) return std::nullopt;
    const auto rest = tag.substr(2 + name.size());
    if (rest.find_first_not_of(" \t\r\n") != rest.size() - 1) return std::nullopt;
    return Span{node.open.end + static_cast<std::uint32_t>(begin), node.whole.end};
}

std::optional<Span> end_name(const xml::Tree& tree, xml::NodeId element) {
    const auto tag = end_tag(tree, element);
    if (!tag) return std::nullopt;
    return Span{tag->begin + 2, tag->begin + 2 + tree[element].name.size()};
}

Spot spot_at(const xml::Tree& tree, std::uint32_t offset) {
    Spot spot;
    spot.node = node_at(tree, offset);
    if (spot.node == xml::none) return spot;
    spot.element = tree.is_element(spot.node) ? spot.node : tree[spot.node].parent;
    if (spot.element != spot.node) return spot;
    const auto& node = tree[spot.element];
    if (touches(node.name, offset)) {
        spot.kind = Spot::Kind::start_name;
        return spot;
    }
    for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
        const auto& each = tree.attributes[node.first_attribute + i];
        const bool in_name = touches(each.name, offset);
        if (!in_name && !(each.value.begin <= offset && offset <= each.value.end && each.value.begin > 0))
            continue;
        spot.kind = in_name ? Spot::Kind::attribute_name : Spot::Kind::attribute_value;
        spot.attribute = &each;
        return spot;
    }
    const auto closing = end_name(tree, spot.element);
    if (closing && touches(*closing, offset)) spot.kind = Spot::Kind::end_name;
    return spot;
}

const schema::Grammar& grammar_of(rules::Stage stage) {
    const bool drafting = stage == rules::Stage::draft || stage == rules::Stage::submission;
    return schema::Grammar::of(drafting ? schema::Level::draft : schema::Level::published);
}

}  // namespace resolute::lsp
