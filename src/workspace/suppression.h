// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "xml/tree.h"

namespace resolute::workspace {

/// One `<?resolute …?>` of a document, as it is written.
struct Suppression {
    struct Entry {
        Span span;
        std::string_view text;  // a code, a name or a family, known or not
    };
    Span whole;  // from `<?` to `?>`
    Span list;   // the value of `ignore`, without its quotes; empty where none is given
    std::vector<Entry> entries;
    bool reasoned = false;      // a reason is given that is not blank
    std::optional<Span> cover;  // where a finding must begin to be covered; nothing where no element follows
};

/// All suppressions of a document, in its order.
std::vector<Suppression> suppressions(const xml::Tree& tree);

}  // namespace resolute::workspace
