// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/source_file.h"

namespace resolute::xml {

/// Index into Tree::nodes, in document order.
using NodeId = std::uint32_t;
constexpr NodeId none = std::numeric_limits<NodeId>::max();

enum class Kind : std::uint8_t { element, text, cdata, comment, instruction };

/// Spans are always in the bytes of the source as they were read: a tag that was mended in has an empty span
/// where it was put.
struct Attribute {
    Span name, value;    // the value as written, without its quotes
    bool plain = false;  // it means what is written, nothing in it is to be decoded
};

struct Node {
    Kind kind = Kind::element;
    bool plain = false;  // text that means what is written, nothing in it is to be decoded
    bool blank = false;  // text, in a CDATA section too, of nothing but white space
    Span whole;          // all its bytes
    Span open;           // an element's start tag; of other kinds, what stands inside the marks
    Span name;           // an element's name as written, with its prefix; an instruction's target
    std::uint32_t first_attribute = 0, attribute_count = 0;
    NodeId parent = none, first_child = none, next = none;
};

/// What is written in a file, as a flat table of nodes. A broken file has one too: that of the text after
/// `mends`. The root element's siblings (comments, instructions) have no parent; `first` is the first of
/// them.
struct Tree {
    Source source;
    std::vector<Node> nodes;
    std::vector<Attribute> attributes;
    std::vector<Edit> mends;
    NodeId first = none;
    NodeId root = none;  // always there

    std::string_view slice(Span span) const { return source->slice(span); }
    const Node& operator[](NodeId id) const { return nodes[id]; }
    bool is_element(NodeId id) const { return nodes[id].kind == Kind::element; }
    /// The name as written: `akn4un:voters`.
    std::string_view name(NodeId id) const { return slice(nodes[id].name); }
    bool is(NodeId id, std::string_view element) const { return is_element(id) && name(id) == element; }
    const Attribute* attribute(NodeId id, std::string_view name) const;
    /// The decoded value of an attribute, or nothing where it is not given.
    std::optional<std::string> value(NodeId id, std::string_view name) const;
    /// The value of an attribute, decoded.
    std::string value(const Attribute& attribute) const;
    /// What a text node or CDATA section means.
    std::string characters(NodeId id) const;
    /// The bytes of a span as mended.
    std::string written(Span span) const;
    /// The words of a text node or of all text below an element, decoded.
    std::string text(NodeId id) const;
    /// The deepest node whose bytes hold `offset`, or `none`.
    NodeId at(std::uint32_t offset) const;
};

}  // namespace resolute::xml
