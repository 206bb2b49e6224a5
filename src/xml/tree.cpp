// SPDX-License-Identifier: Apache-2.0
#include "xml/tree.h"

#include <algorithm>

#include "text/find.h"
#include "text/sixteen.h"
#include "text/utf8.h"
#include "xml/characters.h"

namespace resolute::xml {

namespace {

struct Piece {
    std::uint32_t length;  // bytes as written
    char32_t code;
};

/// The next decoded character of character data (`value` false) or of an attribute's value.
Piece decode_at(std::string_view written, std::uint32_t at, bool value) {
    if (written[at] == '&') {
        const auto reference = reference_at(written, at);
        if (!reference.empty()) return {reference.size(), referred(written.substr(at, reference.size()))};
        return {1, '&'};
    }
    const auto space = [&](char32_t other) { return value ? U' ' : other; };
    if (written[at] == '\r') return {written.substr(at).starts_with("\r\n") ? 2u : 1u, space('\n')};
    if (written[at] == '\n' || written[at] == '\t') return {1, space(static_cast<char32_t>(written[at]))};
    const auto next = character_at(written, at);
    return {next.length, next.code};
}

/// The first place from `at` on where decoding may change something, or the end.
std::size_t next_change(std::string_view written, std::size_t at, bool value) {
    static constexpr ByteSet in_text("&\r"), in_value("&\r\n\t");
    const auto& wanted = value ? in_value : in_text;
    while (at + Sixteen::size <= written.size()) {
        const Sixteen next(written, at);
        const auto passed = (next.equal('&') | next.below(' ')).first();
        at += passed;
        if (passed == Sixteen::size) continue;
        if (wanted.holds(written[at])) return at;
        ++at;
    }
    return std::min(find_any(written, wanted, at), written.size());
}

std::string decode(std::string_view written, bool value) {
    auto change = next_change(written, 0, value);
    if (change == written.size()) return std::string(written);
    std::string result;
    result.reserve(written.size());
    for (std::size_t at = 0; at < written.size(); change = next_change(written, at, value)) {
        result.append(written, at, change - at);
        if (change == written.size()) break;
        const auto piece = decode_at(written, static_cast<std::uint32_t>(change), value);
        append_utf8(result, piece.code);
        at = change + piece.length;
    }
    return result;
}

}  // namespace

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

std::string decode_text(std::string_view written) {
    return decode(written, false);
}
std::string decode_value(std::string_view written) {
    return decode(written, true);
}

Span span_of_decoded(const SourceFile& source, Span within, std::size_t size, std::size_t begin,
                     std::size_t end) {
    const auto written = source.slice(within);
    const auto continues = [&](std::size_t at) {
        return at < written.size() && (static_cast<unsigned char>(written[at]) & 0xC0) == 0x80;
    };
    const auto head = written.substr(0, end);
    // Most texts are their own decoded form: references and CRLF are longer than what they mean.
    if (written.size() == size ||
        (head.find('&') == std::string_view::npos && head.find('\r') == std::string_view::npos)) {
        // A character belongs to the span as a whole.
        end = std::min(end, written.size());
        while (continues(end)) ++end;
        begin = continues(begin) ? end : std::min(begin, end);
        return {within.begin + static_cast<std::uint32_t>(begin),
                within.begin + static_cast<std::uint32_t>(end)};
    }
    Span found{within.end, within.end};
    std::size_t decoded = 0;
    std::string character;
    for (std::uint32_t at = 0; at < written.size();) {
        if (decoded == begin) found.begin = within.begin + at;
        if (decoded >= end) {
            found.end = within.begin + at;
            break;
        }
        if (written[at] != '&' && written[at] != '\r') {
            const auto length = character_at(written, at).length;
            decoded += length;
            at += length;
            continue;
        }
        const auto piece = decode_at(written, at, false);
        character.clear();
        append_utf8(character, piece.code);
        decoded += character.size();
        at += piece.length;
    }
    found.begin = std::min(found.begin, found.end);
    return found;
}

}  // namespace resolute::xml
