// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule value_not_allowed{
    .code = "SCH005",
    .name = "value-not-allowed",
    .levels = always(Level::error),
    .summary = "a value that the schema does not allow",
    .why =
        R"(Dates, languages, identifiers and kinds have a fixed form or stand in a list, so that programs can rely on them. The
message tells what is expected.)",
    .authority = "the schema of the project (schema/README.md); Akoma Ntoso 1.0, part 2",
    .example = {.bad = R"x(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><docDate date="⟦21 December⟧" refersTo="#dateOfIssuance">21 December 2023</docDate></p>)x",
                .good = R"x(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><docDate date="2023-12-21" refersTo="#dateOfIssuance">21 December 2023</docDate></p>)x",
                .slot = Slot::cover},
    .finder = Finder::schema,
    .remedy = Remedy::review};

}  // namespace resolute::rules
