// SPDX-License-Identifier: Apache-2.0
#include "schema/inquiry.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "schema/plan.h"
#include "text/cat.h"
#include "xml/characters.h"

namespace resolute::schema {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> code_names{{
    {"SCH001", "element-not-allowed"},
    {"SCH002", "content-incomplete"},
    {"SCH003", "attribute-missing"},
    {"SCH004", "attribute-not-allowed"},
    {"SCH005", "value-not-allowed"},
    {"SCH006", "text-not-allowed"},
    {"SCH007", "identifier-repeated"},
    {"SCH008", "not-described"},
    {"SCH009", "schema-violated"},
}};

}  // namespace

Declaration Inquiry::declared(xml::NodeId element) {
    if (const auto known = declared_.find(element); known != declared_.end()) return known->second;
    const auto parent = tree[element].parent;
    const auto name = scopes.element(element);
    const auto found =
        parent == xml::none ? find_global(session, name) : find_inside(session, declared(parent), name);
    declared_.emplace(element, found);
    return found;
}

const Particles& Inquiry::particles_of(Declaration declared) {
    return session.plan().particles(session, declared);
}

const std::vector<Name>& Inquiry::following(Declaration declared, std::span<const Name> children) {
    const std::pair key{declared.element(), std::vector<Name>(children.begin(), children.end())};
    const auto known = following_.find(key);
    if (known != following_.end()) return known->second;
    auto names = session.plan().could_follow(session, declared, children);
    if (!names) names = could_follow(session, declared, children);
    return following_.emplace(key, std::move(*names)).first->second;
}

std::vector<xml::NodeId> Inquiry::child_elements(xml::NodeId element) const {
    std::vector<xml::NodeId> result;
    for (auto child = tree[element].first_child; child != xml::none; child = tree[child].next)
        if (tree.is_element(child)) result.push_back(child);
    return result;
}

std::vector<std::string> Inquiry::written(xml::NodeId element, const std::vector<Name>& names) const {
    std::vector<std::string> result;
    for (const auto& name : names) result.push_back(scopes.written(element, name));
    return result;
}

Span Inquiry::name_span(xml::NodeId element) const {
    const auto& node = tree[element];
    return node.name.empty() ? Span{node.whole.begin, node.whole.begin} : node.name;
}

std::vector<Edit> Inquiry::rename(xml::NodeId element, const std::string& name) const {
    const auto& node = tree[element];
    if (node.name.empty()) return {};
    std::vector<Edit> result{{node.name, name}};
    if (node.open == node.whole) return result;  // an empty-element tag
    const auto whole = tree.slice(node.whole);
    const auto close = whole.rfind("</");
    if (close == std::string_view::npos || node.open.size() > close) return {};
    const auto closing = whole.substr(close + 2);
    const auto old = tree.name(element);
    if (!closing.starts_with(old) || !closing.ends_with('>') ||
        !xml::is_blank(closing.substr(old.size(), closing.size() - old.size() - 1)))
        return {};
    const auto begin = node.whole.begin + static_cast<std::uint32_t>(close + 2);
    result.push_back({{begin, begin + node.name.size()}, name});
    return result;
}

std::string Inquiry::suggest(std::string_view seen, const std::vector<std::string>& names) {
    if (suggestions_left_ <= 0) return {};
    --suggestions_left_;
    return nearest(seen, names);
}

const std::vector<std::string>& Inquiry::known_names() {
    if (known_names_.empty()) known_names_ = global_names(session, akn_namespace);
    return known_names_;
}

Inquiry::Holders Inquiry::holders(xml::NodeId scope, const std::string& attribute, const std::string& value) {
    const auto [known, is_new] = holders_.try_emplace(cat(scope, ' ', attribute));
    auto& by_value = known->second;
    if (is_new) {
        const auto end = tree[scope].whole.end;
        for (auto id = scope + 1; id < tree.nodes.size() && tree[id].whole.begin < end; ++id) {
            if (!tree.is_element(id)) continue;
            auto held = tree.value(id, attribute);
            if (!held) continue;
            auto& entry = by_value[std::move(*held)];
            if (entry.count++ == 0) entry.first = id;
        }
    }
    const auto found = by_value.find(value);
    return found == by_value.end() ? Holders() : found->second;
}

Diagnostic finding(std::string_view code, Span span, std::string message) {
    const auto* known =
        std::ranges::find(code_names, code, &std::pair<std::string_view, std::string_view>::first);
    assert(known != code_names.end());
    Diagnostic result;
    result.code = code;
    result.name = known->second;
    result.severity = Severity::error;
    result.span = span;
    result.message = std::move(message);
    return result;
}

}  // namespace resolute::schema
