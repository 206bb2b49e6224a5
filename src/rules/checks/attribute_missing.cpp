// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule attribute_missing{
    .code = "SCH003",
    .name = "attribute-missing",
    .levels = always(Level::error),
    .summary = "an element without an attribute that it needs",
    .why =
        R"(An attribute that the schema requires says what the element is or what it points to: the address of a link, the day of
a date, the name by which others refer to it.)",
    .authority = "the schema of the project (schema/README.md); Akoma Ntoso 1.0, part 2",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the <⟦ref⟧>report</ref>;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the <ref href="#para_2">report</ref>;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::schema};

}  // namespace resolute::rules
