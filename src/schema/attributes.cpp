// SPDX-License-Identifier: Apache-2.0
// The questions of declarations.h about attributes.
#include <algorithm>
#include <xercesc/framework/XMLGrammarPool.hpp>
#include <xercesc/util/QName.hpp>
#include <xercesc/validators/schema/SchemaElementDecl.hpp>
#include <xercesc/validators/schema/SchemaGrammar.hpp>
#include <xercesc/validators/schema/XercesAttGroupInfo.hpp>

#include "schema/declarations.h"
#include "schema/utf16.h"
#include "schema/value_type.h"

namespace resolute::schema {

namespace {

using namespace xercesc;

XMLGrammarPool& pool_of(const Session& session) {
    return *static_cast<XMLGrammarPool*>(session.pool());
}

ComplexTypeInfo* type_of(Declaration element) {
    return static_cast<const SchemaElementDecl*>(element.element())->getComplexTypeInfo();
}

std::string space_of(const Session& session, unsigned id) {
    return from_utf16(pool_of(session).getURIStringPool()->getValueForId(id));
}

/// An element's attributes are copies of those in groups, where the words stand. A group of one attribute may
/// speak for that attribute.
std::string documentation_of_group(const Session& session, const SchemaAttDef& definition) {
    const auto* name = definition.getAttName();
    std::string of_group;
    auto each = pool_of(session).getGrammarEnumerator();
    while (each.hasMoreElements()) {
        auto& found = each.nextElement();
        if (found.getGrammarType() != xercesc::Grammar::SchemaGrammarType) continue;
        auto* groups = static_cast<SchemaGrammar&>(found).getAttGroupInfoRegistry();
        if (!groups) continue;
        RefHashTableOfEnumerator<XercesAttGroupInfo> group(groups);
        while (group.hasMoreElements()) {
            auto& members = group.nextElement();
            const auto* member = members.getAttDef(name->getLocalPart(), static_cast<int>(name->getURI()));
            if (!member || member->getDatatypeValidator() != definition.getDatatypeValidator()) continue;
            if (auto words = documentation(session, static_cast<const void*>(member)); !words.empty())
                return words;
            if (members.attributeCount() == 1 && of_group.empty())
                of_group = documentation(session, static_cast<const void*>(&members));
        }
    }
    return of_group;
}

AttributeDeclaration describe(const Session& session, const SchemaAttDef& definition) {
    const auto* name = definition.getAttName();
    AttributeDeclaration result;
    result.name = {space_of(session, name->getURI()), from_utf16(name->getLocalPart())};
    const auto kind = definition.getDefaultType();
    result.required = kind == XMLAttDef::Required || kind == XMLAttDef::Required_And_Fixed;
    if (kind == XMLAttDef::Fixed || kind == XMLAttDef::Required_And_Fixed)
        result.fixed = from_utf16(definition.getValue());
    result.definition = &definition;
    return result;
}

const SchemaAttDef* definition_of(const AttributeDeclaration& attribute) {
    return static_cast<const SchemaAttDef*>(attribute.definition);
}

SchemaGrammar* grammar_of(const Session& session, std::string_view space) {
    auto each = pool_of(session).getGrammarEnumerator();
    const auto wanted = to_utf16(space);
    while (each.hasMoreElements()) {
        auto& found = each.nextElement();
        if (found.getGrammarType() == xercesc::Grammar::SchemaGrammarType &&
            wanted == found.getTargetNamespace())
            return &static_cast<SchemaGrammar&>(found);
    }
    return nullptr;
}

const SchemaAttDef* global_definition(const Session& session, const Name& name) {
    auto* grammar = grammar_of(session, name.space);
    auto* globals = grammar ? grammar->getAttributeDeclRegistry() : nullptr;
    const auto local = to_utf16(name.local);
    return globals ? static_cast<const SchemaAttDef*>(globals->get(local.c_str())) : nullptr;
}

}  // namespace

std::vector<AttributeDeclaration> attributes(const Session& session, Declaration element) {
    std::vector<AttributeDeclaration> result;
    const auto* type = type_of(element);
    if (!type || !type->hasAttDefs()) return result;
    const auto& list = type->getAttDefList();
    for (XMLSize_t i = 0; i < list.getAttDefCount(); ++i) {
        const auto& definition = static_cast<const SchemaAttDef&>(list.getAttDef(i));
        if (definition.getDefaultType() == XMLAttDef::Prohibited) continue;
        result.push_back(describe(session, definition));
    }
    std::ranges::sort(result, [](const auto& a, const auto& b) {
        return a.required != b.required ? a.required : a.name < b.name;
    });
    return result;
}

std::optional<AttributeDeclaration> find_attribute(const Session& session, Declaration element,
                                                   const Name& name) {
    auto* type = type_of(element);
    if (!type) return std::nullopt;
    const auto id = pool_of(session).getURIStringPool()->getId(to_utf16(name.space).c_str());
    const auto local = to_utf16(name.local);
    const auto* found = type->hasAttDefs() ? type->getAttDef(local.c_str(), static_cast<int>(id)) : nullptr;
    if (found && found->getDefaultType() == XMLAttDef::Prohibited) return std::nullopt;
    if (!found && takes_by_wildcard(session, element, name) &&
        type->getAttWildCard()->getDefaultType() != XMLAttDef::ProcessContents_Skip)
        found = global_definition(session, name);
    if (!found) return std::nullopt;
    return describe(session, *found);
}

bool takes_by_wildcard(const Session& session, Declaration element, const Name& name) {
    const auto* type = type_of(element);
    const auto* wildcard = type ? type->getAttWildCard() : nullptr;
    if (!wildcard) return false;
    bool inside = false;
    switch (wildcard->getType()) {
        case XMLAttDef::Any_Any:
            inside = true;
            break;
        case XMLAttDef::Any_Other:
            inside = !name.space.empty() && name.space != space_of(session, wildcard->getAttName()->getURI());
            break;
        case XMLAttDef::Any_List: {
            const auto* spaces = wildcard->getNamespaceList();
            for (XMLSize_t i = 0; spaces && i < spaces->size(); ++i)
                inside = inside || name.space == space_of(session, spaces->elementAt(i));
            break;
        }
        default:
            break;
    }
    if (inside && wildcard->getDefaultType() == XMLAttDef::ProcessContents_Strict)
        return global_definition(session, name) != nullptr;
    return inside;
}

std::optional<LaxWildcard> lax_wildcard(const Session& session, Declaration element) {
    const auto* type = type_of(element);
    const auto* wildcard = type ? type->getAttWildCard() : nullptr;
    if (!wildcard || wildcard->getDefaultType() != XMLAttDef::ProcessContents_Lax) return std::nullopt;
    if (wildcard->getType() == XMLAttDef::Any_Any) return LaxWildcard{};
    if (wildcard->getType() != XMLAttDef::Any_Other) return std::nullopt;
    return LaxWildcard{space_of(session, wildcard->getAttName()->getURI())};
}

std::vector<AttributeDeclaration> global_attributes(const Session& session, std::string_view space) {
    std::vector<AttributeDeclaration> result;
    auto* grammar = grammar_of(session, space);
    auto* globals = grammar ? grammar->getAttributeDeclRegistry() : nullptr;
    if (!globals) return result;
    RefHashTableOfEnumerator<XMLAttDef> each(globals);
    while (each.hasMoreElements())
        result.push_back(describe(session, static_cast<const SchemaAttDef&>(each.nextElement())));
    std::ranges::sort(result, {}, &AttributeDeclaration::name);
    return result;
}

ValueType type_of(const Session& session, const AttributeDeclaration& attribute) {
    return describe_type(session, definition_of(attribute)->getDatatypeValidator());
}

const void* validator_of(const AttributeDeclaration& attribute) {
    return definition_of(attribute)->getDatatypeValidator();
}

bool accepts(const AttributeDeclaration& attribute, std::string_view value) {
    if (attribute.fixed && *attribute.fixed != value) return false;
    return type_accepts(definition_of(attribute)->getDatatypeValidator(), value);
}

std::string documentation(const Session& session, const AttributeDeclaration& attribute) {
    const auto* definition = definition_of(attribute);
    auto result = documentation(session, static_cast<const void*>(definition));
    if (result.empty() && definition->getBaseAttDecl())
        result = documentation(session, static_cast<const void*>(definition->getBaseAttDecl()));
    if (result.empty()) result = documentation_of_group(session, *definition);
    return result;
}

}  // namespace resolute::schema
