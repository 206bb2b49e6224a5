// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>

#include "compare/comparison.h"
#include "layout/story.h"

/// What a comparison is shown as.
namespace resolute::compare {

/// The files that are compared, as they were named.
struct Names {
    std::string before, after;
};

struct TerminalOptions {
    bool colour = false;      // else signs as in `wdiff`: [-removed-] {+added+}
    std::uint32_t width = 0;  // columns of a line; 0 is no end
};

/// For people at a terminal: what changed with its place, paragraph by paragraph; what did not is counted.
std::string terminal(const Comparison& comparison, const Names& names, const TerminalOptions& options);
/// One object; schema/comparison.schema.json describes it.
std::string json(const Comparison& comparison, const Names& names);
/// A page of its own with both texts in one, changes marked.
std::string html(const Comparison& comparison, const Names& names);
/// The text before in which the changes that make the text after are marked, so that taking all of them gives
/// the one and taking none gives the other, numbers included. Spaces of another width and the look of titles
/// and signs are those of the text after.
layout::Story marked(const Comparison& comparison);

}  // namespace resolute::compare
