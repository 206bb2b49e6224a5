// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/impl.h"
#include "schema/names.h"

namespace resolute::schema {

/// An element as the grammar declares it; borrowed, valid as long as the grammar. Empty where it declares
/// none.
class Declaration {
public:
    Declaration() = default;
    explicit Declaration(const void* element) : element_(element) {}
    explicit operator bool() const { return element_ != nullptr; }
    const void* element() const { return element_; }

private:
    const void* element_ = nullptr;  // a SchemaElementDecl of Xerces
};

/// The declaration of an element that may be a root.
Declaration find_global(const Session& session, const Name& name);
/// The declaration that an element of this name has inside `parent`, wherever it stands there.
Declaration find_inside(const Session& session, Declaration parent, const Name& name);
/// Local names of all elements of a namespace that may be a root.
std::vector<std::string> global_names(const Session& session, std::string_view space);
/// The namespaces that the schema declares something of, in order.
std::vector<std::string> target_namespaces(const Session& session);

enum class Content : std::uint8_t { empty, text, elements, mixed, anything };
Content content_of(Declaration element);

/// What may stand inside an element, at whatever place, in the order of the schema.
struct Particles {
    std::vector<Name> elements;
    bool any = false;        // elements of every namespace
    bool any_other = false;  // elements of every other namespace than `other_than`
    std::string other_than;
    std::vector<std::string> any_of;  // elements of these namespaces
    bool allows(const Name& name) const;
};
Particles particles(const Session& session, Declaration element);

/// Where a row of children stops to follow the content model: the index of the first child that may not stand
/// at its place, or the number of children where more must follow; nothing where all is well.
std::optional<std::size_t> first_misfit(const Session& session, Declaration element,
                                        std::span<const Name> children);
/// Which elements may come right after `children`, all of which fit. Behind some hundred children, all that
/// may stand in the element at all.
std::vector<Name> could_follow(const Session& session, Declaration element, std::span<const Name> children);

/// A simple type, ready to be told to a person.
struct ValueType {
    std::string name;  // as the schema calls it: `date`, `placementType`; empty for one without a name
    std::vector<std::string> values;  // the only ones allowed; empty where there is no such list
    std::string words;                // what is expected: "a date such as `2024-12-31`"; empty for any text
};

struct AttributeDeclaration {
    Name name;
    bool required = false;
    std::optional<std::string> fixed;
    const void* definition = nullptr;  // a SchemaAttDef of Xerces
};
/// The attributes declared for an element, required ones first, then in order of name.
std::vector<AttributeDeclaration> attributes(const Session& session, Declaration element);
/// The declaration of an attribute on an element, by itself or by a wildcard that asks for its global
/// declaration.
std::optional<AttributeDeclaration> find_attribute(const Session& session, Declaration element,
                                                   const Name& name);
/// Whether a wildcard of the element lets an attribute of this name stand.
bool takes_by_wildcard(const Session& session, Declaration element, const Name& name);
/// A wildcard for attributes that looks only at those which have a global declaration.
struct LaxWildcard {
    std::optional<std::string> other_than;  // a namespace that is left out, with names in none
};
std::optional<LaxWildcard> lax_wildcard(const Session& session, Declaration element);
/// The global declarations of attributes of a namespace, in order of name.
std::vector<AttributeDeclaration> global_attributes(const Session& session, std::string_view space);
ValueType type_of(const Session& session, const AttributeDeclaration& attribute);
/// The simple type of the attribute, a DatatypeValidator of Xerces.
const void* validator_of(const AttributeDeclaration& attribute);
/// Whether a decoded value may be that of the attribute.
bool accepts(const AttributeDeclaration& attribute, std::string_view value);

/// The type of an element whose content is nothing but text.
std::optional<ValueType> text_type(const Session& session, Declaration element);
bool accepts_text(Declaration element, std::string_view text);
/// The type of its text, a DatatypeValidator of Xerces.
const void* text_validator(Declaration element);

/// Names of the attributes whose values may not repeat inside the element.
std::vector<std::string> unique_attributes(Declaration element);

/// What any schema document says about a component of Xerces (an element, attribute, type or group of
/// attributes), in plain text; empty where none says anything.
std::string documentation(const Session& session, const void* component);
/// What the schema says about an element.
std::string documentation(const Session& session, Declaration element);
/// The same for an attribute.
std::string documentation(const Session& session, const AttributeDeclaration& attribute);

}  // namespace resolute::schema
