// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule suppression_of_unknown_rule{
    .code = "SUPP003",
    .name = "suppression-of-unknown-rule",
    .levels = always(Level::warning),
    .summary = "a suppression of a rule that does not exist",
    .why =
        R"(Most often a slip of the finger, and what should be left out is still reported. A suppression names rules by code
(`NUM002`), by name (`paragraph-number-out-of-sequence`) or by family (`NUM`), parted by commas; `resolute rules` lists them.)",
    .authority = "this program's manual, Suppress a finding",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<?resolute ignore=⟦duobled-word⟧ reason="quoted as it was printed"?>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<?resolute ignore=doubled-word reason="quoted as it was printed"?>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain remain seized.</p></content></paragraph>)"},
    .finder = Finder::suppression,
    .remedy = Remedy::review};

}  // namespace resolute::rules
