// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "schema/plan.h"
#include "schema/plan_table.h"
#include "xml/characters.h"

namespace resolute::schema {

namespace {

constexpr std::string_view instance_namespace = "http://www.w3.org/2001/XMLSchema-instance";
constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";

/// Answers what the plan of a loaded grammar leaves open, and keeps the answers in it.
class OfGrammar {
public:
    OfGrammar(const Session& session, Plan& plan) : session_(session), plan_(plan) {}

    NameNumbers& spaces() const { return plan_.spaces; }
    NameNumbers& locals() const { return plan_.locals; }
    /// Null where there is no such root.
    ElementPlan* root(const Name& name) const { return plan_.global(session_, name); }
    /// Of a child that a wildcard takes.
    ElementPlan* global(const Name& name, std::uint32_t) const { return plan_.global(session_, name); }
    ElementPlan* child(ElementPlan::Target& target, const ElementPlan& plan, const Name& name) const {
        if (target.element) return target.element;
        const auto found = find_inside(session_, plan.declaration, name);
        return found ? target.element = &plan_.of(session_, found) : nullptr;
    }
    /// Of a child that no state asks for.
    ElementPlan* misplaced(const ElementPlan& plan, const Name& name) const {
        const auto found = find_inside(session_, plan.declaration, name);
        return found ? &plan_.of(session_, found) : nullptr;
    }
    /// What a wildcard says of an attribute that the element does not declare.
    std::optional<AttributePlan> by_wildcard(const ElementPlan& plan, const Name& name, std::uint32_t) const {
        if (name.space == instance_namespace || !takes_by_wildcard(session_, plan.declaration, name))
            return std::nullopt;
        const auto found = find_attribute(session_, plan.declaration, name);
        if (!found) return AttributePlan{};
        return AttributePlan{&plan_.values(validator_of(*found)), false, found->fixed};
    }

private:
    const Session& session_;
    Plan& plan_;
};

/// A table knows no more than stands in it.
class OfTable {
public:
    explicit OfTable(PlanTable& table) : table_(table) {}

    NameNumbers& spaces() const { return table_.spaces(); }
    NameNumbers& locals() const { return table_.locals(); }
    ElementPlan* root(const Name& name) const {
        return table_.root(table_.spaces().find(name.space), name.local);
    }
    ElementPlan* global(const Name& name, std::uint32_t space) const {
        return table_.global(space, name.local);
    }
    ElementPlan* child(ElementPlan::Target& target, const ElementPlan&, const Name&) const {
        return target.element = &table_.element(target.number);
    }
    ElementPlan* misplaced(const ElementPlan&, const Name&) const { return nullptr; }
    std::optional<AttributePlan> by_wildcard(const ElementPlan& plan, const Name& name,
                                             std::uint32_t space) const {
        if (name.space == instance_namespace || !plan.any_attribute.takes(space, name.space))
            return std::nullopt;
        const auto* declared = table_.global_attribute(space, name.local);
        return declared ? AttributePlan{declared->values, false, declared->fixed} : AttributePlan{};
    }

private:
    PlanTable& table_;
};

/// The values of an attribute, in the order of the document, of which none may repeat inside some elements.
class UniqueValues {
public:
    std::size_t size() const { return held_.size(); }
    void add(std::string_view value, xml::NodeId holder) {
        held_.push_back({std::hash<std::string_view>()(value), holder});
    }
    /// None of the values from the `begin`-th on may repeat.
    void end_scope(std::size_t begin) {
        // What may not repeat in the outer of two elements may not in the inner.
        while (!scopes_.empty() && scopes_.back().begin >= begin) scopes_.pop_back();
        if (begin < size()) scopes_.push_back({begin, size()});
    }
    /// Each holder of a value but the first, by the hashes of values: it is for the grammar to be sure.
    std::vector<xml::NodeId> repeated() const {
        std::vector<std::pair<std::size_t, std::size_t>> sorted;  // hash and place
        for (const auto& scope : scopes_)
            for (auto i = scope.begin; i < scope.end; ++i) sorted.push_back({held_[i].first, i});
        std::ranges::sort(sorted);
        std::vector<xml::NodeId> holders;
        for (std::size_t i = 1; i < sorted.size(); ++i) {
            if (sorted[i].first != sorted[i - 1].first) continue;
            const auto scope = std::ranges::upper_bound(scopes_, sorted[i - 1].second, {}, &Scope::end);
            if (sorted[i].second < scope->end) holders.push_back(held_[sorted[i].second].second);
        }
        return holders;
    }

private:
    struct Scope {
        std::size_t begin = 0, end = 0;
    };
    std::vector<std::pair<std::size_t, xml::NodeId>> held_;  // hash and holder
    std::vector<Scope> scopes_;                              // outermost ones, in order
};

/// Follows a document along the plan. What it can say is wrong is noted and the walk goes on as the parser
/// would; the first thing that it cannot judge ends it.
template <class Source>
class Walker {
public:
    Walker(const xml::Tree& tree, Source source) : tree_(tree), source_(source) {}

    std::optional<std::vector<Fault>> walk() {
        if (!declare()) return std::nullopt;
        const auto name = split(tree_.name(tree_.root));
        const auto* space = name.space;
        if (!space) return std::nullopt;
        auto* root = source_.root({space->text, std::string(name.local)});
        if (!root || !element(tree_.root, *root)) return std::nullopt;
        for (const auto* values : {&eids_, &guids_})
            for (const auto holder : values->repeated()) faults_.push_back({holder, Aspect::uniqueness});
        return std::move(faults_);
    }

private:
    struct Space {
        std::string_view prefix;
        std::string text;
        std::uint32_t number;
    };
    struct Split {
        const Space* space = nullptr;  // null: a prefix that stands for nothing
        std::string_view local;
    };

    /// The namespaces of the root; where an element further down declares one, the parser is asked.
    bool declare() {
        spaces_.push_back({"xml", std::string(xml_namespace), source_.spaces().number(xml_namespace)});
        spaces_.push_back({{}, {}, source_.spaces().number({})});
        const auto& root = tree_[tree_.root];
        for (auto i = root.first_attribute; i < root.first_attribute + root.attribute_count; ++i) {
            const auto name = tree_.slice(tree_.attributes[i].name);
            const auto value = tree_.slice(tree_.attributes[i].value);
            if (!name.starts_with("xmlns")) continue;
            if (value.find_first_of("& \t\r\n") != std::string_view::npos || name == "xmlns:xml")
                return false;
            if (name == "xmlns")
                spaces_[1] = {{}, std::string(value), source_.spaces().number(value)};
            else
                spaces_.push_back({name.substr(6), std::string(value), source_.spaces().number(value)});
        }
        return true;
    }

    Split split(std::string_view written) const {
        const auto colon = written.find(':');
        const auto prefix = colon == std::string_view::npos ? std::string_view() : written.substr(0, colon);
        const auto local = colon == std::string_view::npos ? written : written.substr(colon + 1);
        if (prefix.empty()) return {&spaces_[1], local};
        const auto found = std::ranges::find(spaces_, prefix, &Space::prefix);
        return {found == spaces_.end() ? nullptr : &*found, local};
    }

    // Each of these is false where the parser has to be asked.

    bool element(xml::NodeId id, ElementPlan& plan) {
        if (!plan.covered || !has_plain_attributes(id)) return false;
        if (!attributes(id, plan)) faults_.push_back({id, Aspect::attributes});
        const auto eids = eids_.size(), guids = guids_.size();
        if (!content(id, plan)) return false;
        if (plan.unique_eid) eids_.end_scope(eids);
        if (plan.unique_guid) guids_.end_scope(guids);
        return true;
    }

    /// Notes values that may not repeat on the way.
    bool has_plain_attributes(xml::NodeId id) {
        const auto& node = tree_[id];
        for (auto i = node.first_attribute; i < node.first_attribute + node.attribute_count; ++i) {
            const auto name = tree_.slice(tree_.attributes[i].name);
            if (id != tree_.root && name.starts_with("xmlns") && (name.size() == 5 || name[5] == ':'))
                return false;
            if (name != "eId" && name != "GUID") continue;
            const auto value = tree_.slice(tree_.attributes[i].value);
            if (value.find('&') != std::string_view::npos) return false;
            (name == "eId" ? eids_ : guids_).add(value, id);
        }
        return true;
    }

    /// Whether they are surely right.
    bool attributes(xml::NodeId id, ElementPlan& plan) {
        const auto& node = tree_[id];
        std::size_t required = 0;
        for (auto i = node.first_attribute; i < node.first_attribute + node.attribute_count; ++i) {
            const auto name = tree_.slice(tree_.attributes[i].name);
            const auto value = tree_.slice(tree_.attributes[i].value);
            if (name.starts_with("xmlns") && (name.size() == 5 || name[5] == ':')) continue;
            // XML 1.0 §2.10, whatever the schema says.
            if (name == "xml:space" && value != "preserve" && value != "default") return false;
            const auto* allowed = attribute(name, plan);
            if (!allowed) {
                if (!is_hint(name)) return false;
                continue;
            }
            if (allowed->fixed && *allowed->fixed != value) return false;
            if (allowed->values && !allowed->values->accept(value)) return false;
            if (allowed->required) ++required;
        }
        return required == plan.required;
    }

    /// `xsi:schemaLocation`, which nobody follows.
    bool is_hint(std::string_view written) const {
        const auto name = split(written);
        return name.space && name.space->text == instance_namespace && name.local == "schemaLocation";
    }

    const AttributePlan* attribute(std::string_view written, ElementPlan& plan) {
        if (const auto* met = plan.met_attributes.find(0, written)) return *met;
        auto name = split(written);
        if (!name.space) return nullptr;
        const bool prefixed = written.size() != name.local.size();
        const auto space = prefixed ? name.space->number : source_.spaces().number({});
        const auto key = Plan::key(space, source_.locals().number(name.local));
        auto known = plan.attributes.find(key);
        if (known == plan.attributes.end()) {
            const Name full{prefixed ? name.space->text : std::string(), std::string(name.local)};
            known = plan.attributes.emplace(key, source_.by_wildcard(plan, full, space)).first;
        }
        const auto* found = known->second ? &*known->second : nullptr;
        if (!prefixed) plan.met_attributes.add(0, written, found);
        return found;
    }

    bool content(xml::NodeId id, ElementPlan& plan) {
        switch (plan.content) {
            case Content::empty:
                return tree_[id].first_child == xml::none;
            case Content::text:
                return text(id, plan);
            case Content::elements:
            case Content::mixed:
                return children(id, plan);
            case Content::anything:
                break;
        }
        return false;
    }

    bool text(xml::NodeId id, const ElementPlan& plan) {
        const auto child = tree_[id].first_child;
        if (child == xml::none) return plan.text->accept({});
        return tree_[child].kind == xml::Kind::text && tree_[child].next == xml::none &&
               plan.text->accept(tree_.slice(tree_[child].open));
    }

    bool children(xml::NodeId id, ElementPlan& plan) {
        std::uint32_t state = 0;
        bool fits = true;
        for (auto child = tree_[id].first_child; child != xml::none; child = tree_[child].next) {
            const auto& node = tree_[child];
            if (node.kind == xml::Kind::element) {
                auto* inner = fits ? step(tree_.slice(node.name), plan, state) : nullptr;
                if (!inner) {
                    fits = false;
                    inner = misplaced(tree_.slice(node.name), plan);
                }
                if (!inner || !element(child, *inner)) return false;
            } else if (plan.content == Content::elements &&
                       (node.kind == xml::Kind::cdata || (node.kind == xml::Kind::text && !node.blank))) {
                return false;
            }
        }
        if (!fits || !plan.states[state].accepting) faults_.push_back({id, Aspect::content});
        return true;
    }

    /// What an element is judged by that does not fit the content it stands in; null where nothing declares
    /// it.
    ElementPlan* misplaced(std::string_view written, ElementPlan& plan) {
        const auto name = split(written);
        if (!name.space) return nullptr;
        const auto key = Plan::key(name.space->number, source_.locals().find(name.local));
        if (const auto known = plan.misplaced.find(key); known != plan.misplaced.end()) return known->second;
        auto* found = source_.misplaced(plan, {name.space->text, std::string(name.local)});
        if (!found) return nullptr;
        return plan.misplaced[Plan::key(name.space->number, source_.locals().number(name.local))] = found;
    }

    /// The child's plan, and the state behind it; null where it does not surely fit.
    ElementPlan* step(std::string_view written, ElementPlan& plan, std::uint32_t& state) {
        // A name without a prefix is its own local one.
        if (const auto* met = plan.states[state].met.find(spaces_[1].number, written)) {
            state = met->state;
            return met->element;
        }
        const auto name = split(written);
        if (!name.space) return nullptr;
        auto& here = plan.states[state];
        const auto known = here.next.find(Plan::key(name.space->number, source_.locals().find(name.local)));
        if (known != here.next.end()) {
            auto& target = known->second;
            if (!source_.child(target, plan, {name.space->text, std::string(name.local)})) return nullptr;
            here.met.add(name.space->number, name.local, target);
            state = target.state;
            return target.element;
        }
        if (!here.any.takes(name.space->number, name.space->text)) return nullptr;
        state = here.any.state;
        return source_.global({name.space->text, std::string(name.local)}, name.space->number);
    }

    const xml::Tree& tree_;
    Source source_;
    std::vector<Space> spaces_;
    UniqueValues eids_, guids_;
    std::vector<Fault> faults_;
};

}  // namespace

std::optional<std::vector<Fault>> faults(const xml::Tree& tree, const Session& session, Plan& plan) {
    // What was mended is not well-formed; the parser sees the mended text.
    if (!tree.mends.empty()) return std::nullopt;
    return Walker(tree, OfGrammar(session, plan)).walk();
}

bool is_surely_right(const xml::Tree& tree, PlanTable& table) {
    if (!tree.mends.empty()) return false;
    const auto found = Walker(tree, OfTable(table)).walk();
    return found && found->empty();
}

}  // namespace resolute::schema
