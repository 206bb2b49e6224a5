// SPDX-License-Identifier: Apache-2.0
#include "rules/elements.h"

#include "rules/reading.h"

namespace resolute::rules {

namespace {

/// By size and three letters: names that are alike in all four seldom meet in one file.
std::size_t shape_of(std::string_view name) {
    const auto letter = [](char each) { return static_cast<std::size_t>(static_cast<unsigned char>(each)); };
    if (name.empty()) return 0;
    return (letter(name.front()) * 31 + letter(name.back()) * 7 + letter(name[name.size() / 2]) * 3 +
            name.size()) %
           256;
}

}  // namespace

template <class Thing>
Elements::ByName<Thing>::ByName(std::size_t size) {
    constexpr std::size_t usual = 128;  // names in a file
    groups_.reserve(usual);
    known_.reserve(usual);
    added_.reserve(size);
}

template <class Thing>
std::uint32_t Elements::ByName<Thing>::group_of(std::string_view name) {
    auto& last = last_[shape_of(name)];
    if (last < groups_.size() && groups_[last].name == name) return last;
    const auto [known, fresh] = known_.try_emplace(name, static_cast<std::uint32_t>(groups_.size()));
    if (fresh) groups_.push_back({.name = name});
    return last = known->second;
}

template <class Thing>
void Elements::ByName<Thing>::add(std::string_view name, Thing thing) {
    const auto group = group_of(name);
    ++groups_[group].size;
    added_.push_back({group, thing});
}

template <class Thing>
void Elements::ByName<Thing>::sort() {
    std::uint32_t begin = 0;
    for (auto& group : groups_) {
        group.begin = begin;
        begin += std::exchange(group.size, 0);
    }
    sorted_.resize(added_.size());
    for (const auto& [group, thing] : added_) {
        auto& known = groups_[group];
        sorted_[known.begin + known.size++] = thing;
    }
    added_ = {};
}

template <class Thing>
std::span<const Thing> Elements::ByName<Thing>::find(std::string_view name) const {
    const auto known = known_.find(name);
    if (known == known_.end()) return {};
    const auto& group = groups_[known->second];
    return std::span(sorted_).subspan(group.begin, group.size);
}

Elements::Elements(const xml::Tree& tree)
    : elements_(tree.nodes.size()), attributes_(tree.attributes.size()) {
    all_.reserve(tree.attributes.size());
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id) {
        const auto& node = tree[id];
        if (node.kind != xml::Kind::element) continue;
        elements_.add(tree.slice(node.name), id);
        for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
            const auto& attribute = tree.attributes[node.first_attribute + i];
            all_.push_back({&attribute, id});
            attributes_.add(tree.slice(attribute.name), all_.back());
        }
    }
    elements_.sort();
    attributes_.sort();
}

std::span<const xml::NodeId> Elements::named(std::string_view name) const {
    return elements_.find(name);
}
std::span<const GivenAttribute> Elements::attributes(std::string_view name) const {
    return attributes_.find(name);
}

const Elements& elements(const Subject& subject) {
    return subject.reading->elements.get([&] { return Elements(subject.tree); });
}

}  // namespace resolute::rules
