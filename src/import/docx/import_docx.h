// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "import/docx/changes.h"
#include "import/import_text.h"
#include "text/source_file.h"

namespace resolute::importing {

struct DocxOptions {
    Changes changes = Changes::accept;
    bool as_doc = false;
    std::string today;  // ISO
};

/// A Word file become a document. The spans of the manuscript are those of `text`: the words of the file, a
/// paragraph a line, behind them its notes and what was left out.
struct ImportedDocx {
    Imported imported;
    SourceFile text;
};

/// Whether the bytes are those of a Word file, or of one that is locked or too old.
bool is_docx(std::string_view bytes);

/// Reads the official templates by their styles and other files by their words. Refuses files that are
/// damaged, locked, larger than a resolution can be, and those without anything of a resolution unless asked
/// for as a doc.
Result<ImportedDocx> import_docx(std::string_view bytes, const DocxOptions& options);

}  // namespace resolute::importing
