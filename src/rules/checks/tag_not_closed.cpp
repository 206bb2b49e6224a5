// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/rule.h"

namespace resolute::rules {

namespace {

constexpr std::array more{
    Example{
        .bad =
            R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note⟦/i>⟧ of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
        .good =
            R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    Example{
        .bad =
            R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></⟦content⟧</paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
        .good =
            R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"}};

}  // namespace

extern constinit const Rule tag_not_closed{
    .code = "XML003",
    .name = "tag-not-closed",
    .levels = always(Level::error),
    .summary = "an element without an end tag, or a tag without its `>`",
    .why =
        R"(Every element that begins must end: `<p>` by `</p>`. Where the end tag is missing the reader puts it where the next
outer element ends, reports that place and reads on; what was meant is for a person to say. An end tag that only lost its `<`
closes where it stands. Of a text that breaks off, all that is open is told where it begins.)",
    .authority = "XML 1.0, 3.1",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note of the report;⟦</p>⟧</content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::reader,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
