// SPDX-License-Identifier: Apache-2.0
#include "schema/relax_ng_values.h"

#include <algorithm>

#include "text/cat.h"

namespace resolute::schema {

namespace {

std::string literal(std::string_view words) {
    std::string result = "\"";
    for (const char each : words) {
        if (each == '"')
            result += "\\x{22}";
        else
            result += each;
    }
    return result + "\"";
}

/// A hyphen that ends a class of characters, which XML Schema allows and Jing does not, is escaped.
std::string careful(std::string pattern) {
    for (auto at = pattern.find("-]"); at != std::string::npos; at = pattern.find("-]", at + 3))
        if (at > 0 && pattern[at - 1] != '\\') pattern.insert(at, 1, '\\');
    return pattern;
}

/// Identifiers are not compared with each other: RELAX NG wants the same of all attributes of that name then.
std::string data_type(std::string_view name) {
    if (name == "anySimpleType" || name == "anyType") return "text";
    return cat("xsd:", name == "ID" ? "NCName" : name);
}

}  // namespace

std::string definition(std::string_view kind, const QualifiedName& name) {
    return cat(kind, name.mark.empty() ? "" : ".", name.mark, ".", name.local);
}

std::string written(const QualifiedName& name) {
    return cat(name.mark, name.mark.empty() ? "" : ":", name.local);
}

std::string ValuePatterns::of_name(const XsdFile& file, std::string_view type) const {
    const auto name = file.qualified(type);
    return name.mark == "xs" ? data_type(name.local) : definition("value", name);
}

std::string ValuePatterns::of_type(const XsdFile& file, xml::NodeId id) const {
    const auto& tree = file.tree;
    for (const auto each : file.children(id)) {
        if (tree.is(each, "xs:restriction")) return restricted(file, each);
        if (tree.is(each, "xs:list"))
            return cat("list { ", of_name(file, *tree.value(each, "itemType")), "* }");
        if (!tree.is(each, "xs:union")) continue;
        std::string result;
        const auto members = *tree.value(each, "memberTypes");
        for (std::string_view left = members; !left.empty();) {
            const auto end = std::min(left.find(' '), left.size());
            result += cat(result.empty() ? "" : " | ", of_name(file, left.substr(0, end)));
            left.remove_prefix(std::min(end + 1, left.size()));
        }
        return cat("(", result, ")");
    }
    return "text";
}

std::string ValuePatterns::of_child(const XsdFile& file, xml::NodeId id) const {
    const auto type = file.child(id, "xs:simpleType");
    return type == xml::none ? "text" : of_type(file, type);
}

std::string ValuePatterns::of_attribute(const XsdFile& file, xml::NodeId id) const {
    if (const auto fixed = file.tree.value(id, "fixed")) return cat("string ", literal(*fixed));
    if (const auto type = file.tree.value(id, "type")) return of_name(file, *type);
    return of_child(file, id);
}

std::string ValuePatterns::restricted(const XsdFile& file, xml::NodeId restriction) const {
    const auto data = data_of(file, restriction);
    // White space around a word counts in strings alone.
    const auto* const kind = data.type == "xsd:string" ? "string " : "token ";
    std::string words;
    for (const auto each : file.children(restriction))
        if (file.tree.is(each, "xs:enumeration"))
            words += cat(words.empty() ? "" : " | ", kind, literal(*file.tree.value(each, "value")));
    if (!words.empty()) return cat("(", words, ")");
    if (data.limits.empty()) return data.type;
    std::string result = cat(data.type, " {");
    for (const auto& each : data.limits) result += cat(" ", each);
    return result + " }";
}

ValuePatterns::Data ValuePatterns::data_of(const XsdFile& file, xml::NodeId restriction) const {
    const auto& tree = file.tree;
    const auto base = file.qualified(*tree.value(restriction, "base"));
    Data data;
    if (base.mark == "xs") {
        data.type = data_type(base.local);
    } else {
        for (const auto& other : files_)
            for (const auto id : other.children(other.tree.root)) {
                if (!other.tree.is(id, "xs:simpleType") || other.target != base.mark) continue;
                const auto inner = other.child(id, "xs:restriction");
                if (other.tree.value(id, "name") == base.local && inner != xml::none)
                    data = data_of(other, inner);
            }
    }
    // Of the patterns of one restriction one must fit; of those of several, all.
    std::string pattern;
    for (const auto each : file.children(restriction)) {
        const auto value = tree.value(each, "value").value_or("");
        if (tree.is(each, "xs:pattern")) pattern += cat(pattern.empty() ? "" : "|", "(", value, ")");
        for (const auto limit : {"minLength", "minInclusive"})
            if (tree.is(each, cat("xs:", limit))) data.limits.push_back(cat(limit, " = ", literal(value)));
    }
    if (!pattern.empty()) data.limits.push_back(cat("pattern = ", literal(careful(pattern))));
    return data;
}

}  // namespace resolute::schema
