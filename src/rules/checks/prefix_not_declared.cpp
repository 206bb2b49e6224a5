// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule prefix_not_declared{
    .code = "XML013",
    .name = "prefix-not-declared",
    .levels = always(Level::error),
    .summary = "a namespace prefix that is not declared",
    .why =
        R"(`akn4un:voters` needs `xmlns:akn4un="http://un.org/akn4un"` on this element or one around it; without it the prefix
means nothing.)",
    .authority = "Namespaces in XML 1.0, 5",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of <⟦un⟧:term>the report</un:term>;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::reader,
    .remedy = Remedy::review};

}  // namespace resolute::rules
