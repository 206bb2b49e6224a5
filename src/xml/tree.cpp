// SPDX-License-Identifier: Apache-2.0
#include "xml/tree.h"

#include <algorithm>

#include "xml/decode.h"

namespace resolute::xml {

const Attribute* Tree::attribute(NodeId id, std::string_view wanted) const {
    const auto& node = nodes[id];
    for (auto i = node.first_attribute; i < node.first_attribute + node.attribute_count; ++i)
        if (slice(attributes[i].name) == wanted) return &attributes[i];
    return nullptr;
}

std::optional<std::string> Tree::value(NodeId id, std::string_view wanted) const {
    const auto* found = attribute(id, wanted);
    if (!found) return std::nullopt;
    return decode_value(slice(found->value));
}

std::string Tree::value(const Attribute& attribute) const {
    if (!mends.empty()) return decode_value(written(attribute.value));
    return attribute.plain ? std::string(slice(attribute.value)) : decode_value(slice(attribute.value));
}

std::string Tree::characters(NodeId id) const {
    const auto& node = nodes[id];
    if (node.plain && mends.empty()) return std::string(slice(node.open));
    auto result = written(node.open);
    if (node.kind == Kind::text) return decode_text(result);
    std::erase(result, '\r');  // CDATA knows no references; XML 1.0 §2.11 still makes its line ends LF
    return result;
}

std::string Tree::written(Span span) const {
    std::string result;
    auto from = span.begin;
    for (auto edit = std::ranges::lower_bound(mends, span.begin, {},
                                              [](const Edit& each) { return each.span.begin; });
         edit != mends.end() && edit->span.end <= span.end; ++edit) {
        // What is inserted at either end stands outside.
        if (edit->span.empty() && (edit->span.begin == span.begin || edit->span.end == span.end)) continue;
        result += slice({from, edit->span.begin});
        result += edit->text;
        from = edit->span.end;
    }
    return result += slice({from, span.end});
}

std::string Tree::text(NodeId id) const {
    std::string result;
    const auto end = nodes[id].whole.end;
    for (auto i = id; i < nodes.size() && (i == id || nodes[i].whole.begin < end); ++i) {
        if (nodes[i].kind == Kind::text) result += decode_text(written(nodes[i].open));
        if (nodes[i].kind == Kind::cdata) result += written(nodes[i].open);
    }
    return result;
}

NodeId Tree::at(std::uint32_t offset) const {
    // Nodes stand in document order: the last to begin before the place is in it, or the place is in one
    // around it.
    const auto next =
        std::ranges::upper_bound(nodes, offset, {}, [](const Node& node) { return node.whole.begin; });
    auto id = next == nodes.begin() ? none : static_cast<NodeId>(std::distance(nodes.begin(), next) - 1);
    while (id != none && !nodes[id].whole.contains(offset)) id = nodes[id].parent;
    return id;
}

}  // namespace resolute::xml
