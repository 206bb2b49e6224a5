// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/classify.h"
#include "import/manuscript.h"
#include "import/pdf/notes.h"
#include "import/pdf/sheets.h"

namespace resolute::importing::pdf {

/// Joins lines to paragraphs by the white space between them, their left edges, their look, and where a page
/// ends by how they end; lines of the cover stand for themselves. Small lines in columns become tables, each
/// with a warning in `to`.
std::vector<Unread> read_paragraphs(const Sheets& sheets, Notes& notes, Manuscript& to);

}  // namespace resolute::importing::pdf
