// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "schema/declarations.h"
#include "schema/names.h"
#include "xml/tree.h"

namespace resolute::schema {

/// A tree held against a grammar: what is declared for which element. Remembers its answers; one thread only.
class Inquiry {
public:
    Inquiry(const xml::Tree& of, const Session& against) : tree(of), session(against), scopes(of) {}

    const xml::Tree& tree;
    const Session& session;
    const Scopes scopes;

    /// Empty for elements that the grammar does not know.
    Declaration declared(xml::NodeId element);
    /// As the functions of these names; one answer serves for all elements of a declaration.
    const Particles& particles_of(Declaration declared);
    const std::vector<Name>& following(Declaration declared, std::span<const Name> children);
    std::vector<xml::NodeId> child_elements(xml::NodeId element) const;
    /// Names as they would be written inside `element`.
    std::vector<std::string> written(xml::NodeId element, const std::vector<Name>& names) const;
    /// Where an element is pointed at: its name; its start where the name was mended in.
    Span name_span(xml::NodeId element) const;
    /// The edits that give an element another name, in both tags; none where its end tag is not written.
    std::vector<Edit> rename(xml::NodeId element, const std::string& name) const;

    /// As `nearest`, up to so many times in one document that nobody would read more of it.
    std::string suggest(std::string_view seen, const std::vector<std::string>& names);
    /// All elements of Akoma Ntoso.
    const std::vector<std::string>& known_names();

    /// Who bears a value of a unique attribute below `scope`: the first element, and how many.
    struct Holders {
        xml::NodeId first = xml::none;
        int count = 0;
    };
    Holders holders(xml::NodeId scope, const std::string& attribute, const std::string& value);

private:
    std::unordered_map<xml::NodeId, Declaration> declared_;
    std::map<std::pair<const void*, std::vector<Name>>, std::vector<Name>> following_;
    std::unordered_map<std::string, std::unordered_map<std::string, Holders>>
        holders_;  // by scope and attribute, then by value
    std::vector<std::string> known_names_;
    int suggestions_left_ = 300;
};

/// A finding of the family SCH with its name and severity.
Diagnostic finding(std::string_view code, Span span, std::string message);

/// What is wrong with one side of an element, in the order of the text; nothing where that side is as it
/// should be.
Diagnostics explain_root(Inquiry& inquiry);
Diagnostics explain_content(Inquiry& inquiry, xml::NodeId element);
Diagnostics explain_text(Inquiry& inquiry, xml::NodeId element);
Diagnostics explain_attributes(Inquiry& inquiry, xml::NodeId element);
Diagnostics explain_uniqueness(Inquiry& inquiry, xml::NodeId element);

}  // namespace resolute::schema
