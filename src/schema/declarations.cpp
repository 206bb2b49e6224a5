// SPDX-License-Identifier: Apache-2.0
#include "schema/declarations.h"

#include <algorithm>
#include <xercesc/framework/XMLContentModel.hpp>
#include <xercesc/framework/XMLGrammarPool.hpp>
#include <xercesc/framework/psvi/XSAnnotation.hpp>
#include <xercesc/util/PlatformUtils.hpp>
#include <xercesc/util/QName.hpp>
#include <xercesc/validators/common/ContentSpecNode.hpp>
#include <xercesc/validators/schema/SchemaElementDecl.hpp>
#include <xercesc/validators/schema/SchemaGrammar.hpp>
#include <xercesc/validators/schema/identity/IC_Field.hpp>
#include <xercesc/validators/schema/identity/IdentityConstraint.hpp>
#include <xercesc/validators/schema/identity/XercesXPath.hpp>

#include "schema/documentation.h"
#include "schema/utf16.h"
#include "schema/value_type.h"

namespace resolute::schema {

namespace {

using namespace xercesc;

XMLGrammarPool& pool_of(const Session& session) {
    return *static_cast<XMLGrammarPool*>(session.pool());
}

// Xerces declares few of its questions const; on a locked pool they change nothing.
SchemaElementDecl* decl_of(Declaration element) {
    return const_cast<SchemaElementDecl*>(static_cast<const SchemaElementDecl*>(element.element()));
}

SchemaGrammar* grammar_of(const Session& session, std::string_view space) {
    const auto wanted = to_utf16(space);
    auto each = pool_of(session).getGrammarEnumerator();
    while (each.hasMoreElements()) {
        auto& found = each.nextElement();
        if (found.getGrammarType() == xercesc::Grammar::SchemaGrammarType &&
            wanted == found.getTargetNamespace())
            return static_cast<SchemaGrammar*>(&found);
    }
    return nullptr;
}

std::string space_of(const Session& session, unsigned id) {
    return from_utf16(pool_of(session).getURIStringPool()->getValueForId(id));
}

Declaration look_up(const Session& session, const Name& name, unsigned scope) {
    auto* found = grammar_of(session, name.space);
    if (!found) return {};
    const auto id = pool_of(session).getURIStringPool()->getId(to_utf16(name.space).c_str());
    return Declaration(found->getElemDecl(id, to_utf16(name.local).c_str(), nullptr, scope));
}

void collect(const Session& session, const ContentSpecNode* node, Particles& to) {
    if (!node) return;
    const auto space = [&] { return space_of(session, node->getElement()->getURI()); };
    // The kinds of wildcards differ in how strictly they look inside, which does not matter here.
    switch (node->getType() & 0x0f) {
        case ContentSpecNode::Leaf: {
            const auto* name = node->getElement();
            if (!name || name->getURI() == XMLElementDecl::fgPCDataElemId) return;
            Name found{space(), from_utf16(name->getLocalPart())};
            if (std::ranges::find(to.elements, found) == to.elements.end())
                to.elements.push_back(std::move(found));
            return;
        }
        case ContentSpecNode::Any:
            to.any = true;
            return;
        case ContentSpecNode::Any_Other:
            to.any_other = true;
            to.other_than = space();
            return;
        case ContentSpecNode::Any_NS:
            to.any_of.push_back(space());
            return;
        default:
            break;
    }
    collect(session, node->getFirst(), to);
    collect(session, node->getSecond(), to);
}

/// Names in the form the content models ask for.
class NameList {
public:
    NameList(const Session& session, std::span<const Name> names)
        : spaces_(*pool_of(session).getURIStringPool()) {
        for (const auto& name : names) push(name);
    }
    void push(const Name& name) {
        // An unknown namespace has a number that no declaration has.
        const auto id = name.space.empty() ? spaces_.getId(u"") : spaces_.getId(to_utf16(name.space).c_str());
        names_.push_back(std::make_unique<QName>(u"", to_utf16(name.local).c_str(), id ? id : unknown));
        pointers_.push_back(names_.back().get());
    }
    void pop() {
        names_.pop_back();
        pointers_.pop_back();
    }
    QName** data() { return pointers_.data(); }
    std::size_t size() const { return pointers_.size(); }
    unsigned no_space() const { return spaces_.getId(u""); }

private:
    static constexpr unsigned unknown = 0x7FFFFFF0;
    XMLStringPool& spaces_;
    std::vector<std::unique_ptr<QName>> names_;
    std::vector<QName*> pointers_;
};

std::optional<std::size_t> misfit(SchemaElementDecl& element, NameList& names) {
    auto* model = element.getContentModel();
    XMLSize_t failing = 0;
    if (!model || model->validateContent(names.data(), names.size(), names.no_space(), &failing,
                                         XMLPlatformUtils::fgMemoryManager))
        return std::nullopt;
    return std::min<std::size_t>(failing, names.size());
}

bool has_model(Declaration element) {
    const auto content = content_of(element);
    return content == Content::elements || content == Content::mixed;
}

}  // namespace

Declaration find_global(const Session& session, const Name& name) {
    return look_up(session, name, xercesc::Grammar::TOP_LEVEL_SCOPE);
}

Declaration find_inside(const Session& session, Declaration parent, const Name& name) {
    const auto* type = parent ? decl_of(parent)->getComplexTypeInfo() : nullptr;
    if (type && from_utf16(type->getTypeUri()) == name.space) {
        if (const auto local = look_up(session, name, type->getScopeDefined())) return local;
    }
    return find_global(session, name);
}

std::vector<std::string> global_names(const Session& session, std::string_view space) {
    std::vector<std::string> result;
    auto* found = grammar_of(session, space);
    if (!found) return result;
    auto each = found->getElemEnumerator();
    while (each.hasMoreElements()) {
        const auto& element = each.nextElement();
        if (element.isGlobalDecl()) result.push_back(from_utf16(element.getBaseName()));
    }
    std::ranges::sort(result);
    return result;
}

std::vector<std::string> target_namespaces(const Session& session) {
    std::vector<std::string> result;
    auto each = pool_of(session).getGrammarEnumerator();
    while (each.hasMoreElements()) {
        const auto& found = each.nextElement();
        if (found.getGrammarType() == xercesc::Grammar::SchemaGrammarType)
            result.push_back(from_utf16(found.getTargetNamespace()));
    }
    std::ranges::sort(result);
    return result;
}

Content content_of(Declaration element) {
    switch (decl_of(element)->getModelType()) {
        case SchemaElementDecl::Empty:
        case SchemaElementDecl::ElementOnlyEmpty:
            return Content::empty;
        case SchemaElementDecl::Simple:
            return Content::text;
        case SchemaElementDecl::Mixed_Simple:
        case SchemaElementDecl::Mixed_Complex:
            return Content::mixed;
        case SchemaElementDecl::Children:
            return Content::elements;
        default:
            return Content::anything;
    }
}

bool Particles::allows(const Name& name) const {
    return any || (any_other && !name.space.empty() && name.space != other_than) ||
           std::ranges::find(any_of, name.space) != any_of.end() ||
           std::ranges::find(elements, name) != elements.end();
}

Particles particles(const Session& session, Declaration element) {
    Particles result;
    if (content_of(element) == Content::anything) result.any = true;
    if (has_model(element)) collect(session, decl_of(element)->getContentSpec(), result);
    return result;
}

std::optional<std::size_t> first_misfit(const Session& session, Declaration element,
                                        std::span<const Name> children) {
    if (content_of(element) == Content::anything) return std::nullopt;
    if (!has_model(element)) return children.empty() ? std::nullopt : std::optional<std::size_t>(0);
    NameList names(session, children);
    return misfit(*decl_of(element), names);
}

std::vector<Name> could_follow(const Session& session, Declaration element, std::span<const Name> children) {
    // Every candidate is tried behind the whole row, so a long row would cost its length times their number.
    constexpr std::size_t long_row = 400;
    auto candidates = particles(session, element).elements;
    if (!has_model(element) || children.size() > long_row) return candidates;
    NameList names(session, children);
    std::erase_if(candidates, [&](const Name& candidate) {
        names.push(candidate);
        const auto failing = misfit(*decl_of(element), names);
        names.pop();
        return failing && *failing <= children.size();
    });
    return candidates;
}

std::optional<ValueType> text_type(const Session& session, Declaration element) {
    if (content_of(element) != Content::text) return std::nullopt;
    return describe_type(session, decl_of(element)->getDatatypeValidator());
}

const void* text_validator(Declaration element) {
    return decl_of(element)->getDatatypeValidator();
}

bool accepts_text(Declaration element, std::string_view text) {
    return type_accepts(decl_of(element)->getDatatypeValidator(), text);
}

std::vector<std::string> unique_attributes(Declaration element) {
    std::vector<std::string> result;
    const auto* decl = decl_of(element);
    for (XMLSize_t i = 0; i < decl->getIdentityConstraintCount(); ++i) {
        const auto* constraint = decl->getIdentityConstraintAt(i);
        if (constraint->getType() == IdentityConstraint::ICType_KEYREF || constraint->getFieldCount() != 1)
            continue;
        const auto path = from_utf16(constraint->getFieldAt(0)->getXPath()->getExpression());
        if (const auto at = path.find('@'); at != std::string::npos && at + 1 < path.size())
            result.push_back(path.substr(at + 1));
    }
    return result;
}

std::string documentation(const Session& session, const void* component) {
    auto each = pool_of(session).getGrammarEnumerator();
    while (each.hasMoreElements()) {
        auto& found = each.nextElement();
        if (found.getGrammarType() != xercesc::Grammar::SchemaGrammarType) continue;
        if (const auto* annotation = static_cast<SchemaGrammar&>(found).getAnnotation(component))
            return plain_documentation(from_utf16(annotation->getAnnotationString()));
    }
    return {};
}

std::string documentation(const Session& session, Declaration element) {
    return documentation(session, element.element());
}

}  // namespace resolute::schema
