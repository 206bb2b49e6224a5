// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule element_not_allowed{
    .code = "SCH001",
    .name = "element-not-allowed",
    .levels = always(Level::error),
    .summary = "an element in a place where the schema does not know it",
    .why =
        R"(The schema says which elements may stand in which and in what order. An element elsewhere is read, but no program
knows what it means there: it is printed wrong or not at all. The message names what may stand in its place.)",
    .authority = "the schema of the project (schema/README.md); Akoma Ntoso 1.0, part 2",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p><⟦para⟧>for now</para></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::schema,
    .remedy = Remedy::review};

}  // namespace resolute::rules
