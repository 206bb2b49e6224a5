// SPDX-License-Identifier: Apache-2.0
#include "schema/names.h"

#include <algorithm>

#include "text/cat.h"
#include "xml/decode.h"

namespace resolute::schema {

namespace {

constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view instance_namespace = "http://www.w3.org/2001/XMLSchema-instance";

struct Parts {
    std::string_view prefix, local;
};

Parts parts(std::string_view written) {
    const auto colon = written.find(':');
    if (colon == std::string_view::npos) return {{}, written};
    return {written.substr(0, colon), written.substr(colon + 1)};
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Twice the number of letters to add, leave out, change or swap; a change of case alone counts 1.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = 2 * j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = 2 * i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : lower(a[i - 1]) == lower(b[j - 1]) ? 1 : 2;
            now[j] = std::min({last[j] + 2, now[j - 1] + 2, last[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 2);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

}  // namespace

Scopes::Scopes(const xml::Tree& tree) : tree_(tree) {
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id) {
        const auto& node = tree[id];
        for (auto at = node.first_attribute; at < node.first_attribute + node.attribute_count; ++at) {
            const auto name = tree.slice(tree.attributes[at].name);
            if (!name.starts_with("xmlns")) continue;
            const auto [prefix, local] = parts(name);
            if (name == "xmlns" || prefix == "xmlns")
                declared_[id].emplace(prefix.empty() ? std::string_view() : local,
                                      xml::decode_value(tree.slice(tree.attributes[at].value)));
        }
    }
}

std::string_view Scopes::space(xml::NodeId element, std::string_view prefix) const {
    if (prefix == "xml") return xml_namespace;
    for (auto id = element; id != xml::none; id = tree_[id].parent) {
        const auto found = declared_.find(id);
        if (found == declared_.end()) continue;
        const auto declaration = found->second.find(prefix);
        if (declaration != found->second.end()) return declaration->second;
    }
    return {};
}

Name Scopes::element(xml::NodeId element) const {
    const auto [prefix, local] = parts(tree_.name(element));
    return {std::string(space(element, prefix)), std::string(local)};
}

Name Scopes::attribute(xml::NodeId element, std::string_view written) const {
    const auto [prefix, local] = parts(written);
    return {prefix.empty() ? std::string() : std::string(space(element, prefix)), std::string(local)};
}

std::string Scopes::written(xml::NodeId element, const Name& name) const {
    if (name.space == space(element, {})) return name.local;
    if (name.space == xml_namespace) return cat("xml:", name.local);
    for (auto id = element; id != xml::none; id = tree_[id].parent) {
        const auto found = declared_.find(id);
        if (found == declared_.end()) continue;
        for (const auto& [prefix, uri] : found->second)
            if (uri == name.space && !prefix.empty() && space(element, prefix) == uri)
                return cat(prefix, ':', name.local);
    }
    return name.local;
}

bool is_for_the_processor(std::string_view written, const Name& name) {
    return written == "xmlns" || written.starts_with("xmlns:") || name.space == instance_namespace;
}

std::string nearest(std::string_view seen, const std::vector<std::string>& names) {
    constexpr std::size_t longest = 40;  // what is longer is no slip of the hand
    if (seen.size() > longest) return {};
    const auto limit = std::max<std::size_t>(2, 2 * seen.size() / 3);
    auto best = limit + 1;
    std::string result;
    for (const auto& name : names) {
        const auto longer = std::max(name.size(), seen.size()) - std::min(name.size(), seen.size());
        if (name == seen || name.size() > longest || 2 * longer > best) continue;
        const auto far = distance(seen, name);
        if (far >= 2 * name.size()) continue;
        if (far < best) {
            best = far;
            result = name;
        } else if (far == best && name != result) {
            result.clear();
        }
    }
    return result;
}

std::string listed(const std::vector<std::string>& names, std::size_t limit) {
    std::string result;
    const auto shown = std::min(names.size(), limit);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) result += i + 1 == names.size() ? " or " : ", ";
        result += cat('`', names[i], '`');
    }
    if (names.size() > limit) result += " …";
    return result;
}

}  // namespace resolute::schema
