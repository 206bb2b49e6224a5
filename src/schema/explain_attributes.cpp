// SPDX-License-Identifier: Apache-2.0
// Attributes that lack, that may not stand, and values that are not allowed or not alone.
#include <algorithm>
#include <optional>
#include <span>

#include "schema/inquiry.h"
#include "text/cat.h"
#include "text/utf8.h"
#include "xml/decode.h"
#include "xml/repeated_id.h"

namespace resolute::schema {

namespace {

/// A value as a message shows it: its beginning if it is long.
std::string shown(std::string_view value) {
    constexpr std::size_t longest = 60;
    if (value.size() <= longest) return cat('`', value, '`');
    std::size_t end = 0;
    while (end < longest) end += character_at(value, end).length;
    return cat('`', value.substr(0, end), "…`");
}

/// A value with what may not stand literally in an attribute (XML 1.0 §3.1) as references.
std::string escaped(std::string_view value) {
    std::string result;
    for (const char c : value) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\'')
            result += "&apos;";
        else
            result += c;
    }
    return result;
}

class Attributes {
public:
    Attributes(Inquiry& inquiry, xml::NodeId element)
        : inquiry_(inquiry),
          tree_(inquiry.tree),
          element_(element),
          declared_(inquiry.declared(element)),
          known_(attributes(inquiry.session, declared_)) {
        const auto& node = tree_[element];
        given_ = std::span(tree_.attributes).subspan(node.first_attribute, node.attribute_count);
        for (const auto& each : given_)
            names_.push_back(inquiry.scopes.attribute(element, tree_.slice(each.name)));
    }

    Diagnostics explain() {
        missing();
        for (std::size_t i = 0; i < given_.size(); ++i) {
            if (is_for_the_processor(tree_.slice(given_[i].name), names_[i])) continue;
            if (const auto* declaration = find(names_[i])) {
                value(given_[i], *declaration);
            } else if (const auto by_wildcard = find_attribute(inquiry_.session, declared_, names_[i])) {
                value(given_[i], *by_wildcard);
            } else if (!takes_by_wildcard(inquiry_.session, declared_, names_[i])) {
                stranger(i);
            }
        }
        return std::move(found_);
    }

private:
    const AttributeDeclaration* find(const Name& name) const {
        const auto found = std::ranges::find(known_, name, &AttributeDeclaration::name);
        return found == known_.end() ? nullptr : &*found;
    }

    bool is_given(const Name& name) const { return std::ranges::find(names_, name) != names_.end(); }

    void missing() {
        for (const auto& each : known_) {
            if (!each.required || is_given(each.name)) continue;
            auto message = cat('`', tree_.name(element_), "` lacks the attribute `",
                               inquiry_.scopes.written(element_, each.name), '`');
            if (const auto words = type_of(inquiry_.session, each).words; !words.empty())
                message += cat("; expected ", words);
            found_.push_back(finding("SCH003", inquiry_.name_span(element_), std::move(message)));
        }
    }

    /// Names of declared attributes that are not given yet.
    std::vector<std::string> free_names() const {
        std::vector<std::string> result;
        for (const auto& each : known_)
            if (!is_given(each.name))
                result.push_back(each.name.space.empty() ? each.name.local
                                                         : inquiry_.scopes.written(element_, each.name));
        return result;
    }

    void stranger(std::size_t index) {
        if (!free_) free_ = free_names();
        const auto& attribute = given_[index];
        const auto written = tree_.slice(attribute.name);
        const auto meant = inquiry_.suggest(written, *free_);
        auto message = cat('`', tree_.name(element_), "` has no attribute `", written, '`');
        if (!meant.empty())
            message += cat("; `", meant, "` may be meant");
        else if (known_.empty())
            message += "; it has none at all";
        else if (!free_->empty())
            message += cat("; it may have ", listed(*free_));
        auto told = finding("SCH004", attribute.name.empty() ? inquiry_.name_span(element_) : attribute.name,
                            std::move(message));
        if (!meant.empty())
            told.fixes.push_back({cat("rename to `", meant, '`'), {{attribute.name, meant}}, Trust::review});
        // With the white space before it. Quotes may be missing: reading has mended them.
        auto whole = Span{attribute.name.begin, attribute.value.end};
        while (whole.begin > 0 && is_space_before(whole.begin)) --whole.begin;
        if (!attribute.name.empty() && is_quoted(attribute.value))
            told.fixes.push_back(
                {"remove the attribute", {{{whole.begin, whole.end + 1}, {}}}, Trust::review});
        found_.push_back(std::move(told));
    }

    bool is_quoted(Span value) const {
        const auto text = tree_.source->text();
        return value.begin > 0 && value.end < text.size() && text[value.begin - 1] == text[value.end] &&
               (text[value.end] == '"' || text[value.end] == '\'');
    }

    bool is_space_before(std::uint32_t offset) const {
        const char c = tree_.source->text()[offset - 1];
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    void value(const xml::Attribute& attribute, const AttributeDeclaration& declaration) {
        const auto decoded = xml::decode_value(tree_.slice(attribute.value));
        if (accepts(declaration, decoded)) return;
        const auto written = tree_.slice(attribute.name);
        const auto type = type_of(inquiry_.session, declaration);
        auto message =
            decoded.empty() ? cat('`', written, "` is empty") : cat('`', written, "` is ", shown(decoded));
        const auto meant = inquiry_.suggest(decoded, type.values);
        if (declaration.fixed)
            message += cat("; expected ", shown(*declaration.fixed));
        else if (!meant.empty() && type.values.size() > 6)
            message += cat("; `", meant, "` may be meant");
        else if (!type.words.empty())
            message += cat("; expected ", type.words);
        else
            message += cat("; expected another value of the type `", type.name, '`');
        const auto span = attribute.value.empty() ? attribute.name : attribute.value;
        auto told = finding("SCH005", span, std::move(message));
        const auto right = declaration.fixed.value_or(meant);
        if (!right.empty() && !attribute.value.empty())
            told.fixes.push_back(
                {cat("replace by `", right, '`'), {{attribute.value, escaped(right)}}, Trust::review});
        found_.push_back(std::move(told));
    }

    Inquiry& inquiry_;
    const xml::Tree& tree_;
    xml::NodeId element_;
    Declaration declared_;
    std::vector<AttributeDeclaration> known_;
    std::span<const xml::Attribute> given_;
    std::vector<Name> names_;
    std::optional<std::vector<std::string>> free_;
    Diagnostics found_;
};

}  // namespace

Diagnostics explain_attributes(Inquiry& inquiry, xml::NodeId element) {
    if (!inquiry.declared(element)) return {};
    return Attributes(inquiry, element).explain();
}

Diagnostics explain_uniqueness(Inquiry& inquiry, xml::NodeId element) {
    const auto& tree = inquiry.tree;
    Diagnostics result;
    std::vector<std::string> told;
    for (auto scope = tree[element].parent; scope != xml::none; scope = tree[scope].parent) {
        const auto declared = inquiry.declared(scope);
        if (!declared) continue;
        for (const auto& attribute : unique_attributes(declared)) {
            const auto* given = tree.attribute(element, attribute);
            if (!given || std::ranges::find(told, attribute) != told.end()) continue;
            const auto value = xml::decode_value(tree.slice(given->value));
            const auto [first, count] = inquiry.holders(scope, attribute, value);
            if (first == xml::none || first >= element) continue;
            told.push_back(attribute);
            // Of two, the one that does not fit its place is likely the wrong one.
            const bool swapped =
                count == 2 && attribute == "eId" && xml::earlier_is_out_of_place(tree, first, element);
            const auto& wrong = swapped ? *tree.attribute(first, attribute) : *given;
            auto found = finding("SCH007", wrong.value.empty() ? wrong.name : wrong.value,
                                 cat('`', attribute, "` ", shown(value), swapped ? " also" : " already",
                                     " names another element of this `", tree.name(scope), '`'));
            found.labels.push_back({swapped ? given->value : tree.attribute(first, attribute)->value,
                                    swapped ? "used again here" : "first used here"});
            result.push_back(std::move(found));
        }
    }
    return result;
}

}  // namespace resolute::schema
