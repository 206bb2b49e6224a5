// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

namespace resolute::rules {

extern constinit const Rule encoding_not_utf_8{
    .code = "XML001",
    .name = "encoding-not-utf-8",
    .levels = always(Level::error),
    .summary = "bytes that are no UTF-8 text",
    .why =
        R"(The file is read as UTF-8. A byte that is none comes from an editor that saved in another encoding (Windows-1252,
ISO 8859); letters with accents are then wrong or lost. Save the file as UTF-8. Each place is read as `?`, so that
everything else is still checked.)",
    .authority = "XML 1.0, 2.2 and 4.3.3",
    .finder = Finder::reader};

}  // namespace resolute::rules
