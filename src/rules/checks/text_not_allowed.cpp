// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule text_not_allowed{
    .code = "SCH006",
    .name = "text-not-allowed",
    .levels = always(Level::error),
    .summary = "words where only elements may stand",
    .why =
        R"(Words belong in `p`, `num`, `heading` and their like. Between the elements of the structure they have no place: it is
not clear what they belong to.)",
    .authority = "the schema of the project (schema/README.md); Akoma Ntoso 1.0, part 2",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1"><num>1.</num><content>⟦Welcomes⟧<p>the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Welcomes</i> the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::schema};

}  // namespace resolute::rules
