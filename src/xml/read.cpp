// SPDX-License-Identifier: Apache-2.0
#include "xml/read.h"

#include <cassert>
#include <cstring>
#include <pugixml.hpp>

#include "xml/characters.h"

namespace resolute::xml {

namespace {

// Everything stays as it is written, so that each name and value is a slice of the bytes.
constexpr unsigned as_written = pugi::parse_pi | pugi::parse_comments | pugi::parse_cdata |
                                pugi::parse_ws_pcdata | pugi::parse_declaration;

/// Walks pugixml's nodes and the text side by side; the nodes tell what comes next, the text where it stands.
class Builder {
public:
    Builder(Tree& tree, std::string_view text) : tree_(tree), text_(text), map_(tree.mends) {}

    void build(const pugi::xml_node& document) {
        NodeId last = none;
        for (auto node = document.first_child(); node; node = node.next_sibling()) {
            at_ = static_cast<std::uint32_t>(text_.find('<', at_));
            const auto id = subtree(node);
            if (id == none) continue;
            (last == none ? tree_.first : tree_.nodes[last].next) = id;
            last = id;
            if (node.type() == pugi::node_element) tree_.root = id;
        }
    }

private:
    Span original(std::uint32_t begin, std::uint32_t end) const { return map_.before(Span{begin, end}); }

    /// One node with all below it; the depth is bounded by mend. `none` for the XML declaration.
    NodeId subtree(const pugi::xml_node& node, NodeId parent = none) {
        switch (node.type()) {
            case pugi::node_element:
                return element(node, parent);
            case pugi::node_pcdata:
                return simple(Kind::text, parent, 0, static_cast<std::uint32_t>(text_.find('<', at_)), 0);
            case pugi::node_cdata:
                return simple(Kind::cdata, parent, 9, find("]]>", at_), 3);
            case pugi::node_comment:
                return simple(Kind::comment, parent, 4, find("-->", at_ + 4), 3);
            case pugi::node_pi:
                return instruction(parent, static_cast<std::uint32_t>(std::strlen(node.name())));
            default:
                at_ = find("?>", at_) + 2;
                return none;
        }
    }

    std::uint32_t find(std::string_view what, std::uint32_t from) const {
        const auto found = text_.find(what, from);
        assert(found != std::string_view::npos);
        return static_cast<std::uint32_t>(found);
    }

    NodeId add(Kind kind, NodeId parent) {
        tree_.nodes.push_back({.kind = kind, .whole = {}, .open = {}, .name = {}, .parent = parent});
        return static_cast<NodeId>(tree_.nodes.size() - 1);
    }

    NodeId simple(Kind kind, NodeId parent, std::uint32_t opening, std::uint32_t inside_end,
                  std::uint32_t closing) {
        const auto id = add(kind, parent);
        auto& node = tree_.nodes[id];
        node.open = original(at_ + opening, inside_end);
        node.whole = original(at_, inside_end + closing);
        at_ = inside_end + closing;
        return id;
    }

    NodeId instruction(NodeId parent, std::uint32_t target_length) {
        const auto begin = at_;
        const auto end = find("?>", at_ + 2);
        auto inside = begin + 2 + target_length;
        while (inside < end && is_space(text_[inside])) ++inside;
        const auto id = add(Kind::instruction, parent);
        auto& node = tree_.nodes[id];
        node.name = original(begin + 2, begin + 2 + target_length);
        node.open = original(inside, end);
        node.whole = original(begin, end + 2);
        at_ = end + 2;
        return id;
    }

    void skip_space() {
        while (is_space(text_[at_])) ++at_;
    }

    void attribute(const pugi::xml_attribute& attribute) {
        skip_space();
        const auto name = at_;
        at_ += static_cast<std::uint32_t>(std::strlen(attribute.name()));
        const auto name_end = at_;
        at_ = find("=", at_) + 1;
        skip_space();
        const char quote = text_[at_++];
        const auto value = at_;
        at_ = static_cast<std::uint32_t>(text_.find(quote, at_));
        tree_.attributes.push_back({original(name, name_end), original(value, at_)});
        ++at_;
    }

    NodeId element(const pugi::xml_node& source, NodeId parent) {
        const auto id = add(Kind::element, parent);
        const auto begin = at_;
        const auto name_end = begin + 1 + static_cast<std::uint32_t>(std::strlen(source.name()));
        const auto first_attribute = static_cast<std::uint32_t>(tree_.attributes.size());
        at_ = name_end;
        for (const auto& each : source.attributes()) attribute(each);
        skip_space();
        const bool empty = text_[at_] == '/';
        at_ += empty ? 2 : 1;
        {
            auto& node = tree_.nodes[id];
            node.name = original(begin + 1, name_end);
            node.open = original(begin, at_);
            node.first_attribute = first_attribute;
            node.attribute_count = static_cast<std::uint32_t>(tree_.attributes.size()) - first_attribute;
        }
        NodeId last = none;
        for (auto child = source.first_child(); child; child = child.next_sibling()) {
            const auto child_id = subtree(child, id);
            (last == none ? tree_.nodes[id].first_child : tree_.nodes[last].next) = child_id;
            last = child_id;
        }
        if (!empty) at_ = find(">", at_) + 1;
        tree_.nodes[id].whole = original(begin, at_);
        return id;
    }

    Tree& tree_;
    std::string_view text_;
    OffsetMap map_;
    std::uint32_t at_ = 0;
};

}  // namespace

Tree read(Source source, Diagnostics& out) {
    Tree tree;
    tree.source = std::move(source);
    tree.mends = mend(*tree.source, out);
    const auto mended = tree.mends.empty() ? std::string() : apply_edits(tree.source->text(), tree.mends);
    const std::string_view text = tree.mends.empty() ? std::string_view(tree.source->text()) : mended;
    std::string buffer(text);  // pugixml writes its terminators into it
    // About as many as published texts have.
    tree.nodes.reserve(text.size() / 30);
    tree.attributes.reserve(text.size() / 40);
    pugi::xml_document document;
    const auto parsed =
        document.load_buffer_inplace(buffer.data(), buffer.size(), as_written, pugi::encoding_utf8);
    assert(parsed && "mended text parses");
    static_cast<void>(parsed);
    Builder(tree, text).build(document);
    assert(tree.root != none);
    return tree;
}

}  // namespace resolute::xml
