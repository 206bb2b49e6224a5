// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule control_character{
    .code = "XML009",
    .name = "control-character",
    .levels = always(Level::error),
    .summary = "a control character",
    .why =
        R"(Characters below U+0020 other than tab, line feed and carriage return have no place in XML, not even as a reference.
They come from word processors and copied PDF text, cannot be seen, and stop most programs.)",
    .authority = "XML 1.0, 2.2",
    .example =
        {.bad = R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the rep)x"
                "⟦\uFFFE⟧"
                R"x(ort;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x",
         .good =
             R"x(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)x"},
    .finder = Finder::reader,
    .remedy = Remedy::review};

}  // namespace resolute::rules
