// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "import/docx/body.h"
#include "import/docx/changes.h"
#include "import/docx/numbering.h"
#include "text/result.h"

namespace resolute::importing::docx {

struct WordNote {
    std::string mark;
    Pieces pieces;
};

/// What a Word file holds for its readers.
struct WordFile {
    Styles styles;
    Numbering numbering;
    std::vector<WordParagraph> head;  // of the first page
    Story body;
    std::vector<WordNote> notes;  // in the order of their first calls, which `Piece::note` counts
    std::string symbol, job;      // as the variables and the hidden comment of the document system tell them
    std::string running_symbol;   // in the heads of the later pages
};
Result<WordFile> read_word_file(std::string_view bytes, Changes changes);

}  // namespace resolute::importing::docx
