// SPDX-License-Identifier: Apache-2.0
#include "schema/relax_ng.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "schema/relax_ng_values.h"
#include "schema/xsd_files.h"
#include "text/cat.h"

namespace resolute::schema {

namespace {

constexpr std::string_view head =
    "default namespace = \"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"\n"
    "namespace akn = \"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"\n"
    "namespace akn4un = \"http://un.org/akn4un\"\n"
    "namespace local = \"\"\n"
    "namespace xsi = \"http://www.w3.org/2001/XMLSchema-instance\"\n\n"
    "start = element.akomaNtoso\n";

std::string joined(const std::vector<std::string>& patterns, std::string_view sign, std::string_view none) {
    if (patterns.empty()) return std::string(none);
    if (patterns.size() == 1) return patterns.front();
    std::string result = "(";
    for (const auto& each : patterns) result += cat(result.size() > 1 ? sign : "", each);
    return result + ")";
}

std::string documented(const XsdFile& file, xml::NodeId id, std::string pattern) {
    std::string result;
    auto words = file.documentation(id);
    for (std::string_view left = words; !left.empty();) {
        const auto end = std::min(left.find('\n'), left.size());
        result += cat("\n## ", left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return result.empty() ? pattern : cat(result, "\n", pattern);
}

/// A pattern as often as `minOccurs` and `maxOccurs` say.
std::string repeated(const XsdFile& file, xml::NodeId id, const std::string& pattern) {
    const auto least = file.tree.value(id, "minOccurs").value_or("1");
    const auto most = file.tree.value(id, "maxOccurs").value_or("1");
    if (most == "unbounded") return cat(pattern, least == "0" ? "*" : "+");
    int count = 1;
    std::from_chars(most.data(), most.data() + most.size(), count);
    int needed = 1;
    std::from_chars(least.data(), least.data() + least.size(), needed);
    if (count == 1) return needed == 0 ? cat(pattern, "?") : pattern;
    // (a, (a, a?)?)?
    std::string result;
    for (int at = count; at > 0; --at) {
        result = result.empty() ? pattern : cat("(", pattern, ", ", result, ")");
        if (at > needed) result += "?";
    }
    return result;
}

/// The patterns of all declarations, one definition each.
class Writer {
public:
    explicit Writer(const std::vector<XsdFile>& files) : files_(files), values_(files) {
        for (const auto& file : files_)
            for (const auto id : file.children(file.tree.root))
                if (file.tree.is(id, "xs:complexType"))
                    complex_.insert(definition("type", file.declared(id)));
    }

    std::string run() {
        std::string result(head);
        for (const auto& file : files_)
            for (const auto id : file.children(file.tree.root)) result += declaration(file, id);
        return wildcards_ ? result + outside() : result;
    }

private:
    std::string declaration(const XsdFile& file, xml::NodeId id) {
        const auto& tree = file.tree;
        if (!tree.attribute(id, "name")) return {};
        const auto name = file.declared(id);
        const auto define = [&](std::string_view kind, const std::string& pattern) {
            return cat("\n", documented(file, id, cat(definition(kind, name), " =\n  ", pattern)), "\n");
        };
        if (tree.is(id, "xs:element")) return define("element", element(file, id));
        if (tree.is(id, "xs:attribute")) return define("attribute", attribute(file, id));
        if (tree.is(id, "xs:group")) return define("group", group(file, id));
        if (tree.is(id, "xs:attributeGroup"))
            return define("attributes", joined(parts(file, id, false), ",\n  ", "empty"));
        if (tree.is(id, "xs:complexType")) return define("type", complex_type(file, id));
        if (tree.is(id, "xs:simpleType")) return define("value", values_.of_type(file, id));
        return {};
    }

    /// The model that stands in a named group.
    std::string group(const XsdFile& file, xml::NodeId id) {
        for (const auto each : file.children(id))
            if (is_particle(file, each)) return particle(file, each);
        return "empty";
    }

    static bool is_particle(const XsdFile& file, xml::NodeId id) {
        constexpr std::array<std::string_view, 5> kinds{"xs:element", "xs:group", "xs:sequence", "xs:choice",
                                                        "xs:any"};
        return std::ranges::find(kinds, file.tree.name(id)) != kinds.end();
    }

    std::string particle(const XsdFile& file, xml::NodeId id) { return repeated(file, id, once(file, id)); }

    std::string once(const XsdFile& file, xml::NodeId id) {
        const auto& tree = file.tree;
        const auto reference = tree.value(id, "ref");
        if (tree.is(id, "xs:element"))
            return reference ? definition("element", file.qualified(*reference))
                             : cat("(", element(file, id), ")");
        if (tree.is(id, "xs:group")) return definition("group", file.qualified(*reference));
        if (tree.is(id, "xs:any")) return wildcard(file, id, "element");
        std::vector<std::string> inner;
        for (const auto each : file.children(id))
            if (is_particle(file, each)) inner.push_back(particle(file, each));
        return tree.is(id, "xs:choice") ? joined(inner, " | ", "notAllowed") : joined(inner, ", ", "empty");
    }

    std::string element(const XsdFile& file, xml::NodeId id) {
        const auto name = written(file.declared(id));
        // XML Schema has attributes of its own, for every element; they are written on the first.
        const auto* const own = name == "akomaNtoso" ? "attribute xsi:* { text }*,\n  " : "";
        return cat("element ", name, " {\n  ", own, element_content(file, id), "\n}");
    }

    std::string element_content(const XsdFile& file, xml::NodeId id) {
        if (const auto type = file.tree.value(id, "type")) return named_type(file, *type);
        if (const auto inner = file.child(id, "xs:complexType"); inner != xml::none)
            return complex_type(file, inner);
        return values_.of_child(file, id);
    }

    std::string named_type(const XsdFile& file, const std::string& type) {
        const auto name = definition("type", file.qualified(type));
        return complex_.contains(name) ? name : values_.of_name(file, type);
    }

    std::string complex_type(const XsdFile& file, xml::NodeId id) {
        const bool mixed = file.tree.value(id, "mixed") == "true";
        for (const auto each : file.children(id))
            if (file.tree.is(each, "xs:simpleContent") || file.tree.is(each, "xs:complexContent"))
                return extended(file, each, mixed);
        auto all = parts(file, id, mixed);
        if (mixed && !has_particle(file, id)) all.insert(all.begin(), "text");
        return joined(all, ",\n  ", "empty");
    }

    static bool has_particle(const XsdFile& file, xml::NodeId id) {
        return std::ranges::any_of(file.children(id), [&](auto each) { return is_particle(file, each); });
    }

    /// The type that is extended, then what it is extended by.
    std::string extended(const XsdFile& file, xml::NodeId content, bool mixed) {
        const auto extension = file.child(content, "xs:extension");
        mixed = mixed || file.tree.value(content, "mixed") == "true";
        auto all = parts(file, extension, mixed);
        all.insert(all.begin(), named_type(file, *file.tree.value(extension, "base")));
        return joined(all, ",\n  ", "empty");
    }

    /// The model of the content and the attributes that stand in a type, an extension or a group of
    /// attributes.
    std::vector<std::string> parts(const XsdFile& file, xml::NodeId id, bool mixed) {
        std::vector<std::string> result;
        const auto& tree = file.tree;
        for (const auto each : file.children(id)) {
            if (is_particle(file, each)) {
                const auto pattern = particle(file, each);
                result.push_back(mixed ? cat("mixed { ", pattern, " }") : pattern);
            }
            if (tree.is(each, "xs:attributeGroup"))
                result.push_back(definition("attributes", file.qualified(*tree.value(each, "ref"))));
            if (tree.is(each, "xs:anyAttribute")) result.push_back(wildcard(file, each, "attributes"));
            if (tree.is(each, "xs:attribute")) result.push_back(attribute_use(file, each));
        }
        return result;
    }

    std::string wildcard(const XsdFile& file, xml::NodeId id, std::string_view what) {
        wildcards_ = true;
        return cat(file.tree.value(id, "namespace") == "##other" ? "other." : "any.", what);
    }

    std::string attribute_use(const XsdFile& file, xml::NodeId id) {
        const auto reference = file.tree.value(id, "ref");
        const auto pattern = reference ? definition("attribute", file.qualified(*reference))
                                       : documented(file, id, attribute(file, id));
        return file.tree.value(id, "use") == "required" ? pattern : pattern + "?";
    }

    std::string attribute(const XsdFile& file, xml::NodeId id) {
        const bool global = file.tree[id].parent == file.tree.root;
        const auto name = global ? written(file.declared(id)) : *file.tree.value(id, "name");
        return cat("attribute ", name, " { ", values_.of_attribute(file, id), " }");
    }

    /// What stands in a document without being declared, as `processContents="lax"` wants it: what is
    /// declared is held to its declaration, all else may be anything.
    std::string outside() const {
        std::vector<std::string> elements, foreign, attributes, names, attribute_names;
        for (const auto& file : files_)
            for (const auto id : file.children(file.tree.root)) {
                if (!file.tree.attribute(id, "name")) continue;
                const auto name = file.declared(id);
                if (file.tree.is(id, "xs:element")) {
                    elements.push_back(definition("element", name));
                    if (!name.mark.empty()) foreign.push_back(elements.back());
                    names.push_back(name.mark.empty() ? cat("akn:", name.local) : written(name));
                }
                if (file.tree.is(id, "xs:attribute")) {
                    attributes.push_back(definition("attribute", name) + "?");
                    attribute_names.push_back(written(name));
                }
            }
        constexpr auto content = " { any.attributes, (text | any.element)* })\n";
        const auto undeclared = joined(names, " | ", "local:*");
        return cat("\nany.element = ", joined(elements, " | ", "notAllowed"), " | (element * - ", undeclared,
                   content, "other.element = ", joined(foreign, " | ", "notAllowed"),
                   " | (element * - (akn:* | local:* | ", undeclared, ")", content,
                   "any.attributes = attribute * { text }*\n",
                   "other.attributes = ", joined(attributes, ", ", "empty"),
                   ", attribute * - (akn:* | local:* | xsi:* | ", joined(attribute_names, " | ", "local:*"),
                   ") { text }*\n");
    }

    const std::vector<XsdFile>& files_;
    ValuePatterns values_;
    std::set<std::string> complex_;  // definitions of named complex types
    bool wildcards_ = false;
};

}  // namespace

std::string relax_ng(std::string_view level) {
    return Writer(read_xsd(cat("akn4un-", level, ".xsd"))).run();
}

}  // namespace resolute::schema
