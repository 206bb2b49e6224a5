// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "xml/tree.h"

/// eIds that change, all at once: so two may change places.
namespace resolute::lsp {

/// From an eId to the one that comes in its place.
using Renaming = std::map<std::string, std::string, std::less<>>;
/// Where they are written and referred to. What is made of an eId (`para_1__content` of `para_1`) follows it.
std::vector<Edit> rename_edits(const xml::Tree& tree, const Renaming& renaming);

/// The eIds of a text.
class Ids {
public:
    explicit Ids(const xml::Tree& tree);

    /// The next one behind it that no element has: `para_8` behind `para_7`; `id` itself, with 1 behind it,
    /// where it ends in no figure and no single letter. It is taken then.
    std::string next_free(std::string_view id);
    /// The eId of an element that comes before the ones that have `following`, which then take each the one
    /// behind it; where there are none, one behind `before`.
    std::string make_room(const std::string& before, const std::vector<std::string>& following,
                          Renaming& renaming);

private:
    std::string next_letter(std::string_view id);

    std::set<std::string, std::less<>> taken_;
};

}  // namespace resolute::lsp
