// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule content_incomplete{
    .code = "SCH002",
    .name = "content-incomplete",
    .levels = always(Level::error),
    .summary = "an element that lacks what must stand in it",
    .why =
        R"(Some elements make sense only with others inside: a list needs a point, a paragraph its content. The message names what
is missing and stands where it is expected.)",
    .authority = "the schema of the project (schema/README.md); Akoma Ntoso 1.0, part 2",
    .example =
        {.bad = R"x(<paragraph eId="para_1"><num>1.</num>⟦</paragraph>⟧
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::schema};

}  // namespace resolute::rules
