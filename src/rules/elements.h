// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/rule.h"

/// The elements of a file and their attributes by name, found in one look at all of them.
namespace resolute::rules {

struct GivenAttribute {
    const xml::Attribute* attribute = nullptr;
    xml::NodeId element = xml::none;
};

class Elements {
public:
    explicit Elements(const xml::Tree& tree);
    /// The elements of that name as written, in the order of the text.
    std::span<const xml::NodeId> named(std::string_view name) const;
    /// The attributes of that name as written, on whatever elements, in the order of the text.
    std::span<const GivenAttribute> attributes(std::string_view name) const;
    /// Those of all names.
    std::span<const GivenAttribute> attributes() const { return all_; }

private:
    /// Things by a name: those of one name stand together, in the order they were added.
    template <class Thing>
    class ByName {
    public:
        explicit ByName(std::size_t size);
        void add(std::string_view name, Thing thing);
        /// Behind the last add(), before the first find().
        void sort();
        std::span<const Thing> find(std::string_view name) const;

    private:
        struct Group {
            std::string_view name;
            std::uint32_t size = 0, begin = 0;
        };
        std::uint32_t group_of(std::string_view name);

        std::vector<Group> groups_;
        std::unordered_map<std::string_view, std::uint32_t> known_;
        std::array<std::uint32_t, 256> last_{};  // group of the last name of that shape: most are found here
        std::vector<std::pair<std::uint32_t, Thing>> added_;  // with the group
        std::vector<Thing> sorted_;
    };

    ByName<xml::NodeId> elements_;
    ByName<GivenAttribute> attributes_;
    std::vector<GivenAttribute> all_;
};

/// Of the subject's file, made at the first call.
const Elements& elements(const Subject& subject);

}  // namespace resolute::rules
