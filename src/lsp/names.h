// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "lsp/snapshot.h"
#include "lsp/typed.h"

namespace resolute::lsp {

/// A name that words being typed may become.
struct Name {
    std::string label, text, detail;  // the text is as it is written in XML
};
struct NamesHere {
    Span typed;  // the words that are replaced
    std::vector<Name> names;
};

/// Registered resolutions, with the day of their adoption, whose symbol or number begins as typed, as links;
/// in lists of voters and of sponsors, and where a capital and two letters more are typed, States.
NamesHere names_at(const Snapshot& document, const Typed& typed);
/// The addresses of registered resolutions whose symbol begins as what is typed of an address ends.
NamesHere addresses_at(const Snapshot& document, const Typed& typed);

}  // namespace resolute::lsp
