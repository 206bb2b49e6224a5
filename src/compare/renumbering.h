// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "citations/language.h"
#include "citations/reference.h"
#include "compare/words.h"
#include "layout/story.h"

namespace resolute::compare {

/// The numbers that paragraphs, sections and annexes have in both texts, where they are not the same.
class Renumbering {
public:
    /// Two blocks that are the same one.
    void add(const layout::Block& before, const layout::Block& after);
    bool empty() const { return changes_.empty(); }
    bool holds(citations::PlaceKind kind, const std::string& before, const std::string& after) const {
        return changes_.contains({kind, before, after});
    }

private:
    std::set<std::tuple<citations::PlaceKind, std::string, std::string>> changes_;
};

/// Tells cross-references that only follow a renumbering, in two texts whose words are given and outlive it.
class FollowedReferences {
public:
    FollowedReferences(const Renumbering& renumbering, const Words& before, const Words& after,
                       std::optional<citations::Language> language)
        : renumbering_(renumbering), before_(before), after_(after), language_(language) {}
    /// Whether two words are numbers of the same paragraph in a reference to it.
    bool operator()(std::size_t before, std::size_t after);

private:
    struct Side {
        explicit Side(const Words& its_words) : words(its_words) {}
        const Words& words;
        bool read = false;
        std::vector<citations::FoundReference> references;
        std::vector<std::size_t> offsets;  // of each word in the text that the references are found in
    };
    void read(Side& side) const;
    /// What a word is the number of in a reference of this text to itself.
    std::set<citations::PlaceKind> named_by(Side& side, std::size_t word) const;

    const Renumbering& renumbering_;
    Side before_, after_;
    std::optional<citations::Language> language_;
};

}  // namespace resolute::compare
