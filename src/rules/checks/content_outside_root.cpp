// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule content_outside_root{
    .code = "XML011",
    .name = "content-outside-root",
    .levels = always(Level::error),
    .summary = "text or elements before or behind the root element",
    .why =
        R"(A file holds one element, `akomaNtoso`, and in it everything else. Comments and instructions may stand around it,
nothing more.)",
    .authority = "XML 1.0, 2.1",
    .example = {.bad = R"x(<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>
⟦<p/>⟧)x",
                .good = R"x(<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>)x",
                .slot = Slot::document},
    .finder = Finder::reader,
    .remedy = Remedy::review};

}  // namespace resolute::rules
