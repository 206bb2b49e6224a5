// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule not_described{
    .code = "SCH008",
    .name = "not-described",
    .levels = always(Level::error),
    .summary = "a document of a kind that the schema does not describe",
    .why =
        R"(The schemas describe resolutions, decisions and statements as the United Nations publish them: `akomaNtoso` with a
`statement`, a `doc` or a `documentCollection`. Bills, judgments and other kinds of Akoma Ntoso, and other XML, are not
looked at further.)",
    .authority = "the schema of the project (schema/README.md); Akoma Ntoso 1.0, part 2",
    .example = {.bad = R"x(<⟦html⟧><p>Public libraries</p></html>)x",
                .good = R"x()x",
                .slot = Slot::document},
    .finder = Finder::schema,
    .remedy = Remedy::review};

}  // namespace resolute::rules
