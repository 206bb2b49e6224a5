// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule document_type{
    .code = "XML002",
    .name = "document-type",
    .levels = always(Level::error),
    .summary = "a document type declaration",
    .why =
        R"(Resolutions need none: the schema is known, and the five names `&lt;` `&gt;` `&amp;` `&quot;` `&apos;` are all the
entities there are. A document type can pull in other files and blow a small text up to gigabytes, so it is refused and
never read.)",
    .authority = "OASIS, Akoma Ntoso 1.0, part 2; W3C, XML 1.0, 2.8",
    .example = {.bad = R"x(<?xml version="1.0" encoding="UTF-8"?>
⟦<!DOCTYPE⟧ akomaNtoso>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>)x",
                .good = R"x(<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>)x",
                .slot = Slot::document},
    .finder = Finder::reader,
    .remedy = Remedy::review};

}  // namespace resolute::rules
