// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <vector>

#include "rules/links.h"
#include "rules/rule.h"

namespace resolute::workspace {

/// A text that is cited, by its symbol, its number or a link; what is not told stays empty.
struct Cited {
    rules::Extent extent;  // in the words
    std::string symbol, date, href;
};

/// What a stretch of text cites, in its order. `links` are those that stand in it.
std::vector<Cited> cited_in(const rules::Subject& subject, const rules::Words& words,
                            std::span<const rules::Link* const> links);

}  // namespace resolute::workspace
