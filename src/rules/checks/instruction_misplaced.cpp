// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule instruction_misplaced{
    .code = "XML015",
    .name = "instruction-misplaced",
    .levels = always(Level::error),
    .summary = "an XML declaration or processing instruction where it cannot stand",
    .why =
        R"(`<?xml …?>` is the very first thing of a file, with nothing before it, and says version 1.0 and UTF-8. Other instructions
may not be called `xml`.)",
    .authority = "XML 1.0, 2.6 and 2.8",
    .example =
        {.bad =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;⟦<?xml version="1.0"?>⟧</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::reader,
    .remedy = Remedy::review};

}  // namespace resolute::rules
