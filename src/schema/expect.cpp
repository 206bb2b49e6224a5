// SPDX-License-Identifier: Apache-2.0
#include "schema/expect.h"

#include <algorithm>

#include "schema/inquiry.h"

namespace resolute::schema {

namespace {

bool is_behind_end_tag(const xml::Tree& tree, xml::NodeId element, std::uint32_t offset) {
    const auto& node = tree[element];
    if (node.open == node.whole) return true;  // an empty-element tag has no inside
    const auto close = tree.slice(node.whole).rfind("</");
    const bool written = close != std::string_view::npos && close >= node.open.size();
    return offset > (written ? node.whole.begin + close : node.whole.end);
}

/// The element in whose content, not tags, a place lies.
xml::NodeId element_around(const xml::Tree& tree, std::uint32_t offset) {
    auto result = xml::none;
    for (auto id = tree.root; id != xml::none;) {
        if (offset < tree[id].open.end || is_behind_end_tag(tree, id, offset)) break;
        result = id;
        auto child = tree[id].first_child;
        while (child != xml::none && !(tree.is_element(child) && tree[child].whole.begin < offset &&
                                       offset < tree[child].whole.end))
            child = tree[child].next;
        if (child != xml::none && offset < tree[child].open.end) return xml::none;  // inside a start tag
        id = child;
    }
    return result;
}

ExpectedElement described(Inquiry& inquiry, xml::NodeId at, Declaration declared, const Name& name) {
    ExpectedElement result;
    result.name = at == xml::none ? name.local : inquiry.scopes.written(at, name);
    const auto content = content_of(declared);
    result.text = content == Content::text || content == Content::mixed || content == Content::anything;
    result.empty = content == Content::empty;
    for (const auto& attribute : attributes(inquiry.session, declared))
        if (attribute.required) result.required_attributes.push_back(attribute.name.local);
    for (const auto& child : inquiry.particles_of(declared).elements)
        result.children.push_back(at == xml::none ? child.local : inquiry.scopes.written(at, child));
    result.documentation = documentation(inquiry.session, declared);
    return result;
}

ExpectedAttribute described(Inquiry& inquiry, xml::NodeId element, const AttributeDeclaration& declaration) {
    ExpectedAttribute result;
    result.name = declaration.name.space.empty() ? declaration.name.local
                                                 : inquiry.scopes.written(element, declaration.name);
    result.required = declaration.required;
    auto type = type_of(inquiry.session, declaration);
    result.type = std::move(type.name);
    result.values = std::move(type.values);
    result.words = std::move(type.words);
    result.fixed = declaration.fixed;
    result.documentation = documentation(inquiry.session, declaration);
    return result;
}

}  // namespace

std::vector<ExpectedElement> expected_children(const Grammar& grammar, const xml::Tree& tree,
                                               std::uint32_t offset) {
    std::vector<ExpectedElement> result;
    const auto parent = element_around(tree, offset);
    if (parent == xml::none) return result;
    const Session session(grammar);
    Inquiry inquiry(tree, session);
    const auto declared = inquiry.declared(parent);
    if (!declared) return result;
    const auto& allowed = inquiry.particles_of(declared);
    std::vector<Name> row;
    std::size_t before = 0;
    for (const auto child : inquiry.child_elements(parent)) {
        auto name = inquiry.scopes.element(child);
        if (!allowed.allows(name)) continue;  // strangers, perhaps half typed, do not count
        row.push_back(std::move(name));
        if (tree[child].whole.end <= offset) ++before;
    }
    const auto front = std::span<const Name>(row).first(before);
    const bool complete = !first_misfit(session, declared, front);
    const auto rest_begin = row.insert(row.begin() + static_cast<std::ptrdiff_t>(before), Name());
    for (const auto& name : inquiry.following(declared, std::span<const Name>(row).first(before))) {
        const auto child = find_inside(session, declared, name);
        if (!child) continue;
        auto expected = described(inquiry, parent, child, name);
        *rest_begin = name;
        const auto misfit = first_misfit(session, declared, row);
        expected.fits = !misfit || *misfit >= row.size();
        expected.required = !complete && !misfit && before + 1 == row.size();
        result.push_back(std::move(expected));
    }
    // Where only one may come and the element cannot end, it must.
    if (!complete && result.size() == 1) result.front().required = true;
    std::ranges::stable_sort(result, [](const auto& a, const auto& b) {
        return a.required != b.required ? a.required : a.fits && !b.fits;
    });
    return result;
}

bool text_expected(const Grammar& grammar, const xml::Tree& tree, std::uint32_t offset) {
    const auto parent = element_around(tree, offset);
    if (parent == xml::none) return false;
    const Session session(grammar);
    Inquiry inquiry(tree, session);
    const auto declared = inquiry.declared(parent);
    if (!declared) return false;
    const auto content = content_of(declared);
    return content == Content::text || content == Content::mixed || content == Content::anything;
}

std::vector<ExpectedAttribute> expected_attributes(const Grammar& grammar, const xml::Tree& tree,
                                                   xml::NodeId element) {
    std::vector<ExpectedAttribute> result;
    const Session session(grammar);
    Inquiry inquiry(tree, session);
    const auto declared = inquiry.declared(element);
    if (!declared) return result;
    for (const auto& declaration : attributes(session, declared)) {
        auto expected = described(inquiry, element, declaration);
        if (!tree.attribute(element, expected.name)) result.push_back(std::move(expected));
    }
    return result;
}

std::optional<ExpectedElement> describe(const Grammar& grammar, const xml::Tree& tree, xml::NodeId element) {
    const Session session(grammar);
    Inquiry inquiry(tree, session);
    const auto declared = inquiry.declared(element);
    if (!declared) return std::nullopt;
    return described(inquiry, element, declared, inquiry.scopes.element(element));
}

std::optional<ExpectedElement> describe(const Grammar& grammar, std::string_view name) {
    const xml::Tree nowhere;
    const Session session(grammar);
    Inquiry inquiry(nowhere, session);
    const Name wanted{std::string(akn_namespace), std::string(name)};
    const auto declared = find_global(session, wanted);
    if (!declared) return std::nullopt;
    return described(inquiry, xml::none, declared, wanted);
}

std::optional<ExpectedAttribute> describe_attribute(const Grammar& grammar, const xml::Tree& tree,
                                                    xml::NodeId element, std::string_view name) {
    const Session session(grammar);
    Inquiry inquiry(tree, session);
    const auto declared = inquiry.declared(element);
    if (!declared) return std::nullopt;
    const auto found = find_attribute(session, declared, inquiry.scopes.attribute(element, name));
    if (!found) return std::nullopt;
    return described(inquiry, element, *found);
}

}  // namespace resolute::schema
