// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lsp/features.h"
#include "lsp/markup.h"
#include "xml/decode.h"

/// What an editor does with elements as such: folding, growing a selection, changing both tags at once,
/// links.
namespace resolute::lsp {

namespace {

Value selection_at(const Request& request, std::uint32_t offset) {
    const auto& tree = request.tree();
    const auto spot = spot_at(tree, offset);
    std::vector<Span> spans;  // from the inside to the outside
    const auto add = [&](Span span) {
        const bool grows = spans.empty() || (span.contains(spans.back()) && span != spans.back());
        if (grows && !span.empty()) spans.push_back(span);
    };
    if (spot.attribute) {
        add(spot.kind == Spot::Kind::attribute_value ? spot.attribute->value : spot.attribute->name);
        const auto& attribute = *spot.attribute;
        if (attribute.value.begin > 0) add({attribute.name.begin, attribute.value.end + 1});
    }
    if (spot.kind == Spot::Kind::start_name) add(tree[spot.element].name);
    if (spot.node != spot.element && spot.node != xml::none) add(tree[spot.node].whole);
    if (spot.node == spot.element && spot.node != xml::none && offset < tree[spot.element].open.end)
        add(tree[spot.element].open);
    for (auto id = spot.element; id != xml::none; id = tree[id].parent) {
        const auto closing = end_tag(tree, id);
        if (closing) add({tree[id].open.end, closing->begin});
        add(tree[id].whole);
    }
    if (spans.empty()) spans.push_back({offset, offset});
    Value result;
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        Object one{{"range", request.range(*span)}};
        if (!result.is_null()) one.push_back({"parent", std::move(result)});
        result = std::move(one);
    }
    return result;
}

}  // namespace

Answer folding_ranges(const Request& request) {
    const auto& tree = request.tree();
    const auto& positions = request.document.positions();
    Array found;
    std::uint32_t last_line = 0;
    for (const auto& node : tree.nodes) {
        if (node.kind != xml::Kind::element && node.kind != xml::Kind::comment) continue;
        const auto first = positions.position(node.whole.begin).line;
        const auto last = positions.position(node.whole.end).line;
        // The line of the end tag stays to be seen.
        const auto shown = node.kind == xml::Kind::element && last > first ? last - 1 : last;
        if (shown <= first || (!found.empty() && first == last_line)) continue;
        last_line = first;
        Object range{{"startLine", first}, {"endLine", shown}};
        if (node.kind == xml::Kind::comment) range.push_back({"kind", "comment"});
        found.push_back(std::move(range));
    }
    return Value(std::move(found));
}

Answer selection_ranges(const Request& request) {
    Array found;
    for (const auto& position : request.params["positions"].values())
        found.push_back(selection_at(request, request.document.positions().offset(position)));
    return Value(std::move(found));
}

/// Both names of an element, while both are there.
Answer linked_editing_ranges(const Request& request) {
    const auto& tree = request.tree();
    const auto spot = spot_at(tree, request.offset());
    if (spot.kind != Spot::Kind::start_name && spot.kind != Spot::Kind::end_name) return Value();
    const auto closing = end_name(tree, spot.element);
    if (!closing || tree[spot.element].name.empty()) return Value();
    return Value(Object{{"ranges", Array{request.range(tree[spot.element].name), request.range(*closing)}}});
}

Answer document_links(const Request& request) {
    const auto& tree = request.tree();
    Array found;
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id) {
        const auto* href = tree.is(id, "ref") || tree.is(id, "a") ? tree.attribute(id, "href") : nullptr;
        if (!href) continue;
        const auto target = xml::decode_value(tree.slice(href->value));
        if (target.starts_with("https://") || target.starts_with("http://"))
            found.push_back(Object{{"range", request.range(href->value)}, {"target", target}});
    }
    return Value(std::move(found));
}

}  // namespace resolute::lsp
