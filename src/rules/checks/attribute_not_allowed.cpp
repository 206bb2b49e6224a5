// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule attribute_not_allowed{
    .code = "SCH004",
    .name = "attribute-not-allowed",
    .levels = always(Level::error),
    .summary = "an attribute that the element does not have",
    .why =
        R"(Programs pass over an attribute that they do not know, and what it was meant to say is lost. Often the name is mistyped;
the message tells which may be meant.)",
    .authority = "the schema of the project (schema/README.md); Akoma Ntoso 1.0, part 2",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1" ⟦colour⟧="red"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::schema,
    .remedy = Remedy::review};

}  // namespace resolute::rules
