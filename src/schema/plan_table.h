// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/plan.h"
#include "text/embedded.h"

/// What the grammars of the program say, written out so that a document which is right can be told so without
/// loading one: that takes longer than checking a document of usual length.
///
/// A table has a line for each fact, its fields parted by tabs; numbers count from 0 in the order of the
/// lines:
///   n  a namespace
///   v  a type of values: see AcceptedValues::kinds(); then values it takes
///   e  an element: its content, how many attributes it must have, the type of its text or `-`; of it
///   a  an attribute: namespace, local name, type, `!` where it must be given or `-`, then `=` and the value
///      it must have
///   x  any further attribute, as far as it has a global declaration: `*`, or a namespace that is left out
///   u  an attribute whose values may not repeat inside the element
///   s  a state: `.` where the content may end there or `-`; of it
///   c  a child: namespace, local name, the state behind it, its element
///   w  a child by a wildcard: `*` or the namespace it may not be of, the state behind it
///   g  a global element: namespace, local name, its element
///   d  the global declaration of an attribute: namespace, local name, type, as with `a`
///   r  the root: namespace, local name, its element
/// What a table leaves out (patterns, elements that nothing declares) is asked of the grammar.
namespace resolute::schema {

/// The tables of the levels, by file name; made from schema/plans.
std::span<const EmbeddedFile> plan_tables();

/// The table of a grammar.
std::string write_table(const Session& session);

/// Whether the table of a grammar, where it has one, knows the document to be right in all.
bool is_surely_right(const xml::Tree& tree, const Grammar& grammar);

/// A table read, element by element as they are asked for.
class PlanTable {
public:
    /// `text` must live as long as the table.
    explicit PlanTable(std::string_view text);

    NameNumbers& spaces() { return spaces_; }
    NameNumbers& locals() { return locals_; }
    /// Null for any other element than the root of documents.
    ElementPlan* root(std::uint32_t space, std::string_view local);
    ElementPlan& element(std::size_t number);
    /// Of a global element; null where none has the name.
    ElementPlan* global(std::uint32_t space, std::string_view local);
    /// The global declaration of an attribute, or null.
    const AttributePlan* global_attribute(std::uint32_t space, std::string_view local);

private:
    AcceptedValues& values(std::string_view number);
    /// The namespace and local name that a line begins with; they are taken off it.
    std::uint64_t name(std::string_view& line);
    /// The rest of a line about an attribute.
    AttributePlan attribute(std::string_view line);
    void read_globals();

    std::vector<std::string_view> spaces_by_number_, value_lines_, element_lines_;  // of elements, all lines
    std::vector<std::string_view> global_lines_;
    std::string_view root_line_;
    std::unordered_map<std::uint64_t, std::size_t> globals_;  // numbers of elements
    std::unordered_map<std::uint64_t, AttributePlan> global_attributes_;
    NameNumbers spaces_, locals_;
    std::vector<std::unique_ptr<ElementPlan>> elements_;
    std::vector<std::unique_ptr<AcceptedValues>> values_;
};

}  // namespace resolute::schema
