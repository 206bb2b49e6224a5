// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/lines.h"

namespace resolute::importing {

/// Marks where pages begin in a text without form feeds, as programs give it that read a PDF page by page:
/// the symbol of the first page stands there again, beside a page number, and the title. Says whether there
/// are any.
bool find_page_starts(std::vector<SourceLine>& lines);

}  // namespace resolute::importing
