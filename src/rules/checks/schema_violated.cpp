// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule schema_violated{
    .code = "SCH009",
    .name = "schema-violated",
    .levels = always(Level::error),
    .summary = "a fault against the schema that fits no other description",
    .why =
        R"(The validating parser found something that the other rules of this family do not put into words. The message is its
own.)",
    .authority = "the schema of the project (schema/README.md); Akoma Ntoso 1.0, part 2",
    .finder = Finder::schema};

}  // namespace resolute::rules
