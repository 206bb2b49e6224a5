// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule nesting_too_deep{
    .code = "XML014",
    .name = "nesting-too-deep",
    .levels = always(Level::error),
    .summary = "elements nested more than 200 deep",
    .why =
        R"(No resolution nests deeper than 30. What lies below the two hundredth is kept as text of its parent, so that no program
runs out of memory over it.)",
    .authority = "limit of this program",
    .finder = Finder::reader};

}  // namespace resolute::rules
