// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "lsp/snapshot.h"
#include "lsp/typed.h"
#include "schema/expect.h"

namespace resolute::lsp {

/// A piece of markup to fill in, in the protocol's syntax of snippets.
struct Snippet {
    std::string label, text;  // the text begins with an element's name
    std::string_view documentation;
};
/// What may be put in as a whole where an element is being typed: paragraphs, points, notes with the next
/// number or marker and an eId that is free; annexes and votes.
std::vector<Snippet> snippets_at(const Snapshot& document, const Typed& typed,
                                 const std::vector<schema::ExpectedElement>& expected);

}  // namespace resolute::lsp
