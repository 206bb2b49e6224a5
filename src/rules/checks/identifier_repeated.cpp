// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule identifier_repeated{
    .code = "SCH007",
    .name = "identifier-repeated",
    .levels = always(Level::error),
    .summary = "an identifier that names two elements",
    .why =
        R"(An `eId` names one element of a document. The schema and the rule `eid-repeated` see the same fault; it is told once.)",
    .authority = "the schema of the project (schema/README.md); Akoma Ntoso 1.0, part 2",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="⟦para_1⟧"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::schema};

}  // namespace resolute::rules
