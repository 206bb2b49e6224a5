// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule bare_angle_bracket{
    .code = "XML006",
    .name = "bare-angle-bracket",
    .levels = always(Level::error),
    .summary = "a `<` that begins no tag",
    .why =
        R"(`<` begins a tag. The character itself is written `&lt;`, and `]]>` outside of CDATA `]]&gt;`.)",
    .authority = "XML 1.0, 2.4",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> that the share is ⟦<⟧ 5 per cent;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> that the share is &lt; 5 per cent;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::reader,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
