// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "schema/complaints.h"
#include "schema/declarations.h"

namespace resolute::schema {

/// Numbers for names, so that they are compared at once: 0 for those never given one.
class NameNumbers {
public:
    std::uint32_t number(std::string_view text);
    std::uint32_t find(std::string_view text) const;
    /// The name of a number that was given.
    const std::string& text(std::uint32_t number) const { return *texts_[number - 1]; }

private:
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
    std::vector<std::unique_ptr<const std::string>> texts_;
};

/// Values that a simple type accepts, as far as the grammar was asked.
class AcceptedValues {
public:
    explicit AcceptedValues(const void* validator);
    /// Of the kinds that kinds() names, and some others; what else there may be is not known.
    AcceptedValues(std::string_view kinds, std::vector<std::string_view> values);
    /// `any` text, plain ones of an `address`, a `list` of addresses, an `identifier`, a `date`, a `number`:
    /// those that are known, parted by spaces.
    std::string kinds() const;
    /// False says nothing about a value that white space or references stand in.
    bool accept(std::string_view written);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    const void* validator_;
    bool any_text_ = false, address_ = false, addresses_ = false, identifier_ = false, date_ = false,
         number_ = false, usable_ = true;
    std::unordered_set<std::string, Hash, std::equal_to<>> known_;
};

/// What names led to, by namespace and local name: so few for each place that looking through them is faster
/// than any table. Names behind the first two dozen are not kept.
template <class T>
class Met {
public:
    const T* find(std::uint32_t space, std::string_view local) const {
        for (const auto& each : met_)
            if (each.space == space && each.local == local) return &each.value;
        return nullptr;
    }
    void add(std::uint32_t space, std::string_view local, const T& value) {
        constexpr std::size_t most = 24;
        if (met_.size() < most) met_.push_back({space, std::string(local), value});
    }

private:
    struct Entry {
        std::uint32_t space;
        std::string local;
        T value;
    };
    std::vector<Entry> met_;
};

struct AttributePlan {
    AcceptedValues* values = nullptr;
    bool required = false;
    std::optional<std::string> fixed;
};

/// What may stand in an element, as a machine with states; made from the grammar at the first use of the
/// element, its children at theirs.
struct ElementPlan {
    struct Target {
        std::uint32_t state = 0;
        ElementPlan* element = nullptr;  // null: not looked up yet
        std::uint32_t number = 0;        // of the element, where the plan is of a table
    };
    /// Wildcards lead on with any element that no name in the state asks for.
    struct Any {
        bool there = false;
        std::uint32_t other_than = 0;  // number of a namespace that is left out; 0: none is
        std::uint32_t state = 0;
        bool takes(std::uint32_t space, std::string_view space_name) const {
            return there && (other_than == 0 || (space != other_than && !space_name.empty()));
        }
    };
    struct State {
        bool accepting = false;
        std::unordered_map<std::uint64_t, Target> next;
        Any any;
        Met<Target> met;  // with their elements
    };

    Declaration declaration;
    bool covered = false;  // the plan knows all that the grammar says
    Content content = Content::anything;
    std::vector<State> states;
    std::unordered_map<std::uint64_t, ElementPlan*> misplaced;  // children that no state asks for
    std::unordered_map<std::uint64_t, std::optional<AttributePlan>> attributes;  // nothing: not allowed
    Any any_attribute;                         // of a table; leads to no state
    Met<const AttributePlan*> met_attributes;  // without a prefix
    std::size_t required = 0;
    AcceptedValues* text = nullptr;
    bool unique_eid = false, unique_guid = false;  // none of its values twice inside the element

    void add_unique(std::string_view attribute) { (attribute == "eId" ? unique_eid : unique_guid) = true; }
};

/// What one loaded grammar says, for one thread at a time.
class Plan {
public:
    NameNumbers spaces, locals;

    static std::uint64_t key(std::uint32_t space, std::uint32_t local) {
        return std::uint64_t{space} << 32 | local;
    }
    ElementPlan& of(const Session& session, Declaration element);
    AcceptedValues& values(const void* validator);
    /// The plan of a global element; null where none has the name.
    ElementPlan* global(const Session& session, const Name& name);
    /// As the functions of the grammar with these names. What could follow is nothing where the plan does not
    /// cover the element or `children` do not fit.
    const Particles& particles(const Session& session, Declaration element);
    std::optional<std::vector<Name>> could_follow(const Session& session, Declaration element,
                                                  std::span<const Name> children);

private:
    const ElementPlan::State* state_after(const ElementPlan& plan, std::span<const Name> children) const;

    std::unordered_map<std::uint64_t, ElementPlan*> globals_;
    std::unordered_map<const void*, Particles> particles_;
    std::unordered_map<const void*, std::unique_ptr<ElementPlan>> elements_;
    std::unordered_map<const void*, std::unique_ptr<AcceptedValues>> values_;
};

/// One side of an element that is not as the plan has it.
struct Fault {
    xml::NodeId element = xml::none;
    Aspect aspect = Aspect::other;
};
/// All that is wrong in a document, in the order in which the parser would come upon it; nothing where only
/// the parser can tell. Attributes are suspects: whether they are wrong is asked of the grammar.
std::optional<std::vector<Fault>> faults(const xml::Tree& tree, const Session& session, Plan& plan);

class PlanTable;
/// Whether all is right, which a table seldom fails to know.
bool is_surely_right(const xml::Tree& tree, PlanTable& table);

/// What validate() finds, by the slow way that always tells, and by the quick one; nothing where that cannot
/// tell. Where both do, they say the same.
Diagnostics validate_by_parser(const xml::Tree& tree, const Session& session);
std::optional<Diagnostics> validate_by_plan(const xml::Tree& tree, const Session& session);

}  // namespace resolute::schema
