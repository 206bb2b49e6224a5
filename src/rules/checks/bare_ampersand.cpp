// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule bare_ampersand{
    .code = "XML005",
    .name = "bare-ampersand",
    .levels = always(Level::error),
    .summary = "an `&` that begins no character reference",
    .why = R"(`&` begins a reference such as `&lt;` or `&#160;`. The character itself is written `&amp;`.)",
    .authority = "XML 1.0, 2.4",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of research ⟦&⟧ development;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of research &amp; development;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::reader,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
