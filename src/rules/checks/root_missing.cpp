// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule root_missing{
    .code = "XML012",
    .name = "root-missing",
    .levels = always(Level::error),
    .summary = "a file without an element",
    .why = R"(An empty file, or one of plain words: there is no document in it to check.)",
    .authority = "XML 1.0, 2.1",
    .example = {.bad = R"x(⟦⟧)x",
                .good = R"x(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>)x",
                .slot = Slot::document},
    .finder = Finder::reader};

}  // namespace resolute::rules
