// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule end_tag_unmatched{
    .code = "XML004",
    .name = "end-tag-unmatched",
    .levels = always(Level::error),
    .summary = "an end tag that closes nothing that is open",
    .why =
        R"(Elements nest like boxes: the one opened last is closed first. An end tag of another name is a slip of typing, or the
rest of an element whose start was deleted.)",
    .authority = "XML 1.0, 3.1",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</⟦b⟧></p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::reader,
    .remedy = Remedy::review};

}  // namespace resolute::rules
