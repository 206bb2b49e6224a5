// SPDX-License-Identifier: Apache-2.0
#include "schema/plan.h"

#include <algorithm>
#include <map>
#include <xercesc/framework/XMLGrammarPool.hpp>
#include <xercesc/util/QName.hpp>
#include <xercesc/validators/common/ContentSpecNode.hpp>
#include <xercesc/validators/schema/SchemaElementDecl.hpp>
#include <xercesc/validators/schema/identity/IC_Field.hpp>
#include <xercesc/validators/schema/identity/IC_Selector.hpp>
#include <xercesc/validators/schema/identity/IdentityConstraint.hpp>
#include <xercesc/validators/schema/identity/XercesXPath.hpp>

#include "schema/utf16.h"

namespace resolute::schema {

namespace {

using namespace xercesc;

SchemaElementDecl& decl_of(Declaration element) {
    return *const_cast<SchemaElementDecl*>(static_cast<const SchemaElementDecl*>(element.element()));
}

/// The only constraints of identity that are covered: no value of an attribute twice inside the element.
bool are_usual_constraints(const SchemaElementDecl& element) {
    for (XMLSize_t i = 0; i < element.getIdentityConstraintCount(); ++i) {
        const auto* constraint = element.getIdentityConstraintAt(i);
        const bool usual = constraint->getType() == IdentityConstraint::ICType_UNIQUE &&
                           constraint->getFieldCount() == 1 &&
                           from_utf16(constraint->getSelector()->getXPath()->getExpression()) == ".//*";
        if (!usual) return false;
        const auto field = from_utf16(constraint->getFieldAt(0)->getXPath()->getExpression());
        if (field != "@eId" && field != "@GUID") return false;
    }
    return true;
}

/// Makes the states of an element out of its content model: Glushkov's construction, then sets of positions.
class StateMaker {
public:
    StateMaker(const Session& session, Plan& plan) : session_(session), plan_(plan) {}

    /// False where the model holds something that is not covered.
    bool make(const ContentSpecNode* model, std::vector<ElementPlan::State>& states) {
        const auto whole = fragment(model);
        if (!covered_) return false;
        is_last_.assign(symbols_.size(), false);
        for (const auto position : whole.last) is_last_[position] = true;
        std::vector<Positions> sets;
        add(whole.first, whole.nullable, sets, states);
        for (std::uint32_t i = 0; i < sets.size(); ++i) {
            std::map<std::pair<std::uint64_t, std::uint32_t>, Positions> by_symbol;
            for (const auto position : sets[i])
                by_symbol[{symbols_[position].key, symbols_[position].other_than}].push_back(position);
            for (const auto& [symbol, matched] : by_symbol) {
                Positions next;
                bool accepting = false;
                for (const auto position : matched) {
                    next.insert(next.end(), follow_[position].begin(), follow_[position].end());
                    accepting = accepting || is_last_[position];
                }
                const auto target = add(std::move(next), accepting, sets, states);
                if (symbol.first != 0) {
                    states[i].next[symbol.first] = {target, nullptr};
                } else if (states[i].any.there) {
                    return false;
                } else {
                    states[i].any = {true, symbol.second, target};
                }
            }
        }
        return true;
    }

private:
    using Positions = std::vector<std::uint32_t>;
    struct Symbol {
        std::uint64_t key;         // 0: a wildcard
        std::uint32_t other_than;  // of the wildcard
    };
    struct Fragment {
        bool nullable = true;
        Positions first, last;
    };

    std::uint32_t add(Positions set, bool accepting, std::vector<Positions>& sets,
                      std::vector<ElementPlan::State>& states) {
        std::ranges::sort(set);
        set.erase(std::unique(set.begin(), set.end()), set.end());
        const auto [known, is_new] =
            numbers_.emplace(std::pair(set, accepting), static_cast<std::uint32_t>(sets.size()));
        if (is_new) {
            sets.push_back(std::move(set));
            states.emplace_back().accepting = accepting;
        }
        return known->second;
    }

    std::string space_of(const QName& name) const {
        auto* pool = static_cast<XMLGrammarPool*>(session_.pool());
        return from_utf16(pool->getURIStringPool()->getValueForId(name.getURI()));
    }

    Fragment position(Symbol symbol) {
        const auto number = static_cast<std::uint32_t>(symbols_.size());
        symbols_.push_back(symbol);
        follow_.emplace_back();
        return {false, {number}, {number}};
    }

    void link(const Positions& from, const Positions& to) {
        for (const auto position : from)
            follow_[position].insert(follow_[position].end(), to.begin(), to.end());
    }

    static void append(Positions& to, const Positions& more) {
        to.insert(to.end(), more.begin(), more.end());
    }

    /// As often as the node may stand: so many copies, of which the last may repeat or be left out.
    Fragment fragment(const ContentSpecNode* node) {
        constexpr int most = 16;
        if (!node || !covered_) return {};
        const int least = node->getMinOccurs(), limit = node->getMaxOccurs();
        const bool unbounded = limit < 0;
        const int copies = unbounded ? std::max(least, 1) : limit;
        covered_ = least <= most && copies <= most;
        Fragment whole;
        for (int i = 1; i <= copies && covered_; ++i) {
            auto one = once(node);
            if (unbounded && i == copies) link(one.last, one.first);
            one.nullable = one.nullable || i > least;
            whole = i == 1 ? std::move(one) : joined(std::move(whole), std::move(one));
        }
        return whole;
    }

    Fragment once(const ContentSpecNode* node) {
        const auto type = node->getType();
        switch (type & 0x0f) {
            case ContentSpecNode::Leaf: {
                const auto* name = node->getElement();
                if (!name || name->getURI() == XMLElementDecl::fgPCDataElemId) return {};
                return position({Plan::key(plan_.spaces.number(space_of(*name)),
                                           plan_.locals.number(from_utf16(name->getLocalPart()))),
                                 0});
            }
            case ContentSpecNode::Any:
            case ContentSpecNode::Any_Other: {
                const bool skipped =
                    type == ContentSpecNode::Any_Skip || type == ContentSpecNode::Any_Other_Skip;
                covered_ = covered_ && !skipped;
                const bool other = (type & 0x0f) == ContentSpecNode::Any_Other;
                return position({0, other ? plan_.spaces.number(space_of(*node->getElement())) : 0});
            }
            case ContentSpecNode::ZeroOrOne:
            case ContentSpecNode::ZeroOrMore:
            case ContentSpecNode::OneOrMore: {
                auto inner = fragment(node->getFirst());
                if ((type & 0x0f) != ContentSpecNode::ZeroOrOne) link(inner.last, inner.first);
                inner.nullable = inner.nullable || (type & 0x0f) != ContentSpecNode::OneOrMore;
                return inner;
            }
            case ContentSpecNode::Choice:
                return choice(fragment(node->getFirst()), node->getSecond());
            case ContentSpecNode::Sequence:
                return sequence(fragment(node->getFirst()), node->getSecond());
            default:
                covered_ = false;
                return {};
        }
    }

    Fragment choice(Fragment left, const ContentSpecNode* second) {
        if (!second) return left;
        const auto right = fragment(second);
        append(left.first, right.first);
        append(left.last, right.last);
        left.nullable = left.nullable || right.nullable;
        return left;
    }

    Fragment sequence(Fragment left, const ContentSpecNode* second) {
        return second ? joined(std::move(left), fragment(second)) : left;
    }

    Fragment joined(Fragment left, Fragment right) {
        link(left.last, right.first);
        if (left.nullable) append(left.first, right.first);
        if (right.nullable) append(right.last, left.last);
        return {left.nullable && right.nullable, std::move(left.first), std::move(right.last)};
    }

    const Session& session_;
    Plan& plan_;
    bool covered_ = true;
    std::vector<Symbol> symbols_;
    std::vector<Positions> follow_;
    std::vector<bool> is_last_;
    std::map<std::pair<Positions, bool>, std::uint32_t> numbers_;
};

/// Whether the plan can know all about an element of this declaration.
bool is_usual(const SchemaElementDecl& element, Content content) {
    const auto* type = element.getComplexTypeInfo();
    const bool abstract =
        (element.getMiscFlags() & SchemaSymbols::XSD_ABSTRACT) != 0 || (type && type->getAbstract());
    const bool mixed_simple = element.getModelType() == SchemaElementDecl::Mixed_Simple;
    return content != Content::anything && !abstract && !mixed_simple &&
           element.getDefaultValue() == nullptr && are_usual_constraints(element);
}

}  // namespace

std::uint32_t NameNumbers::number(std::string_view text) {
    if (const auto known = find(text)) return known;
    texts_.push_back(std::make_unique<const std::string>(text));
    return numbers_[*texts_.back()] = static_cast<std::uint32_t>(texts_.size());
}

std::uint32_t NameNumbers::find(std::string_view text) const {
    const auto known = numbers_.find(text);
    return known == numbers_.end() ? 0 : known->second;
}

ElementPlan& Plan::of(const Session& session, Declaration element) {
    auto& place = elements_[element.element()];
    if (place) return *place;
    place = std::make_unique<ElementPlan>();
    auto& made = *place;
    auto& decl = decl_of(element);
    made.declaration = element;
    made.content = content_of(element);
    made.covered = is_usual(decl, made.content);
    if (!made.covered) return made;
    if (made.content == Content::text) made.text = &values(decl.getDatatypeValidator());
    if (made.content == Content::elements || made.content == Content::mixed)
        made.covered = StateMaker(session, *this).make(decl.getContentSpec(), made.states);
    for (const auto& attribute : resolute::schema::attributes(session, element)) {
        made.attributes[key(spaces.number(attribute.name.space), locals.number(attribute.name.local))] =
            AttributePlan{&values(validator_of(attribute)), attribute.required, attribute.fixed};
        if (attribute.required) ++made.required;
    }
    for (const auto& attribute : unique_attributes(element)) made.add_unique(attribute);
    return made;
}

ElementPlan* Plan::global(const Session& session, const Name& name) {
    auto& place = globals_[key(spaces.number(name.space), locals.number(name.local))];
    if (place) return place;
    const auto found = find_global(session, name);
    return found ? place = &of(session, found) : nullptr;
}

const Particles& Plan::particles(const Session& session, Declaration element) {
    const auto known = particles_.find(element.element());
    if (known != particles_.end()) return known->second;
    return particles_.emplace(element.element(), schema::particles(session, element)).first->second;
}

const ElementPlan::State* Plan::state_after(const ElementPlan& plan, std::span<const Name> children) const {
    const auto* state = plan.covered && !plan.states.empty() ? plan.states.data() : nullptr;
    for (const auto& child : children) {
        if (!state) return nullptr;
        const auto space = spaces.find(child.space);
        if (const auto next = state->next.find(key(space, locals.find(child.local)));
            next != state->next.end())
            state = &plan.states[next->second.state];
        else
            state = state->any.takes(space, child.space) ? &plan.states[state->any.state] : nullptr;
    }
    return state;
}

std::optional<std::vector<Name>> Plan::could_follow(const Session& session, Declaration element,
                                                    std::span<const Name> children) {
    const auto* state = state_after(of(session, element), children);
    if (!state) return std::nullopt;
    auto candidates = particles(session, element).elements;
    std::erase_if(candidates, [&](const Name& candidate) {
        const auto space = spaces.find(candidate.space);
        return !state->next.contains(key(space, locals.find(candidate.local))) &&
               !state->any.takes(space, candidate.space);
    });
    return candidates;
}

AcceptedValues& Plan::values(const void* validator) {
    auto& place = values_[validator];
    if (!place) place = std::make_unique<AcceptedValues>(validator);
    return *place;
}

}  // namespace resolute::schema
