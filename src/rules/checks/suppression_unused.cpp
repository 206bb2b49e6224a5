// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule suppression_unused{
    .code = "SUPP001",
    .name = "suppression-unused",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a suppression that suppresses nothing",
    .why =
        R"(The finding it was written for is gone, or the instruction stands where it covers something else. Left in place it would
hide the next one. It covers the element that follows it, with everything in it; before the root element, or first inside it,
the whole file. Findings of the family XML are never suppressed: they say how the file was read.

Nothing is said where a rule named was left out of this run.)",
    .authority = "this program's manual, Suppress a finding",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
⟦<?resolute ignore=doubled-word reason="quoted as it was printed"?>⟧
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    .finder = Finder::suppression,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
