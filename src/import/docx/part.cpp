// SPDX-License-Identifier: Apache-2.0
#include "import/docx/part.h"

#include <algorithm>
#include <pugixml.hpp>

#include "text/cat.h"
#include "text/number.h"
#include "text/utf8.h"
#include "text/utf_16.h"

namespace resolute::importing::docx {

namespace {

/// The document and the text that its names and values point into.
struct Held {
    std::string text;
    pugi::xml_document document;
};

pugi::xml_node node_of(void* handle) {
    return pugi::xml_node(static_cast<pugi::xml_node_struct*>(handle));
}

Node element(pugi::xml_node node) {
    while (node && node.type() != pugi::node_element) node = node.next_sibling();
    return Node(node.internal_object());
}

std::string_view without_prefix(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_attribute attribute_of(void* handle, std::string_view name) {
    for (auto each = node_of(handle).first_attribute(); each; each = each.next_attribute())
        if (without_prefix(each.name()) == name) return each;
    return {};
}

/// Parts may be in UTF-16 (ECMA-376-1, section 8).
std::string in_utf8(std::string_view bytes) {
    return begins_utf_16(bytes) ? utf_16_to_utf_8(bytes) : decode_utf8(std::string(bytes)).text;
}

}  // namespace

std::string_view Node::name() const {
    return without_prefix(node_of(handle_).name());
}
std::string_view Node::value(std::string_view attribute) const {
    return attribute_of(handle_, attribute).value();
}
std::string_view Node::text() const {
    return node_of(handle_).child_value();
}
Node Node::first() const {
    return element(node_of(handle_).first_child());
}
Node Node::next() const {
    return element(node_of(handle_).next_sibling());
}
Node Node::child(std::string_view name) const {
    auto each = first();
    while (each && each.name() != name) each = each.next();
    return each;
}
std::string_view Node::property(std::string_view name) const {
    return child(name).value("val");
}

bool is_on(Node property) {
    if (!property) return false;
    const auto value = property.value("val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

int to_number(std::string_view text, int otherwise) {
    return whole_number(text).value_or(otherwise);
}

Result<Part> Part::read(std::string_view bytes, std::string_view name) {
    auto held = std::make_shared<Held>();
    held->text = in_utf8(bytes);
    constexpr std::size_t most_memory = std::size_t{96} << 20, node_size = 64, attribute_size = 40;
    const auto nodes = static_cast<std::size_t>(std::ranges::count(held->text, '<'));
    const auto attributes = static_cast<std::size_t>(std::ranges::count(held->text, '='));
    if (nodes * node_size + attributes * attribute_size > most_memory)
        return Failure{cat("its part `", name, "` has more elements than a text needs")};
    if (held->text.find("<!DOCTYPE") != std::string::npos)
        return Failure{cat("its part `", name, "` has a document type, which Word files must not have")};
    constexpr auto options = pugi::parse_default | pugi::parse_ws_pcdata_single;
    const auto done = held->document.load_buffer_inplace(held->text.data(), held->text.size(), options,
                                                         pugi::encoding_utf8);
    if (!done) return Failure{cat("its part `", name, "` is damaged: ", done.description())};
    Part part;
    part.held_ = std::move(held);
    return part;
}

Node Part::root() const {
    return element(static_cast<Held*>(held_.get())->document.first_child());
}

}  // namespace resolute::importing::docx
