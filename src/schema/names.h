// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xml/tree.h"

namespace resolute::schema {

inline constexpr std::string_view akn_namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// A name with the namespace that its prefix stands for; no namespace is the empty text.
struct Name {
    std::string space, local;
    auto operator<=>(const Name&) const = default;
};

/// The namespaces declared in a tree (Namespaces in XML 1.0), found once so that names resolve quickly.
class Scopes {
public:
    explicit Scopes(const xml::Tree& tree);
    Name element(xml::NodeId element) const;
    /// A prefix has the meaning it has on `element`; a name without one has no namespace.
    Name attribute(xml::NodeId element, std::string_view written) const;
    /// The name as it must be written inside `element`: with a prefix that stands for its namespace there.
    /// Where there is none the local name.
    std::string written(xml::NodeId element, const Name& name) const;

private:
    std::string_view space(xml::NodeId element, std::string_view prefix) const;
    const xml::Tree& tree_;
    std::unordered_map<xml::NodeId, std::map<std::string_view, std::string>> declared_;
};

/// Whether an attribute speaks of namespaces or to the schema processor (`xmlns…`, `xsi:…`), not of the
/// document.
bool is_for_the_processor(std::string_view written, const Name& name);

/// The one of `names` that `seen` is most likely a slip for: few letters away, upper and lower case counted
/// half. Nothing where none is near or two are equally near.
std::string nearest(std::string_view seen, const std::vector<std::string>& names);

/// "`a`, `b` or `c`"; of more than `limit` the first ones and "…".
std::string listed(const std::vector<std::string>& names, std::size_t limit = 6);

}  // namespace resolute::schema
