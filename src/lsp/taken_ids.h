// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "xml/renaming.h"

/// eIds for new elements.
namespace resolute::lsp {

/// The eIds that a text has.
class TakenIds {
public:
    explicit TakenIds(const xml::Tree& tree);

    /// The next one behind it that no element has: `para_8` behind `para_7`; `id` itself, with 1 behind it,
    /// where it ends in no figure and no single letter. It is taken then.
    std::string next_free(std::string_view id);
    /// The eId of an element that comes before the ones that have `following`, which then take each the one
    /// behind it; where there are none, one behind `before`.
    std::string make_room(const std::string& before, const std::vector<std::string>& following,
                          xml::Renaming& renaming);

private:
    std::string next_letter(std::string_view id);

    std::set<std::string, std::less<>> taken_;
};

}  // namespace resolute::lsp
