// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/rule.h"

namespace resolute::rules {

namespace {

constexpr std::array more{Example{
    .bad =
        R"x(<paragraph eId="para_1"⟦status⟧="edited"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
    .good =
        R"x(<paragraph eId="para_1" status="edited"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"}};

}  // namespace

extern constinit const Rule attribute_malformed{
    .code = "XML007",
    .name = "attribute-malformed",
    .levels = always(Level::error),
    .summary = "an attribute that is not written `name=\"value\"`",
    .why =
        R"(Attributes stand in the start tag, parted by spaces, each with an equals sign and its value in quotes.)",
    .authority = "XML 1.0, 3.1",
    .example =
        {.bad =
             R"x(<paragraph ⟦eId⟧=para_1><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::reader,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
