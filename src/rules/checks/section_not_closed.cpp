// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule section_not_closed{
    .code = "XML010",
    .name = "section-not-closed",
    .levels = always(Level::error),
    .summary = "a comment, instruction or CDATA section without its end",
    .why =
        R"(`<!--` ends with `-->`, `<?` with `?>`, `<![CDATA[` with `]]>`. What is not closed swallows the rest of the text up to
the place where the reader puts the end.)",
    .authority = "XML 1.0, 2.5 to 2.7",
    .example = {.bad =
                    R"x(<paragraph eId="para_1"><num>1.</num><content>
<p><!-- a remark ⟦--⟧ of ours --><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
                .good =
                    R"x(<paragraph eId="para_1"><num>1.</num><content>
<p><!-- a remark - of ours --><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::reader,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
