// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule suppression_without_reason{
    .code = "SUPP002",
    .name = "suppression-without-reason",
    .levels = always(Level::warning),
    .summary = "a suppression that does not say why",
    .why =
        R"(Whoever reads the text next should know why a finding was left standing, and can then judge whether the reason still
holds. Without one the instruction suppresses nothing: `<?resolute ignore=NUM002 reason="…"?>`.)",
    .authority = "this program's manual, Suppress a finding",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
⟦<?resolute ignore=EDIT005?>⟧
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<?resolute ignore=EDIT005 reason="quoted as it was printed"?>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain remain seized.</p></content></paragraph>)"},
    .finder = Finder::suppression};

}  // namespace resolute::rules
