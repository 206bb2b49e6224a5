// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "import/import_text.h"
#include "import/pdf/page_text.h"
#include "text/result.h"
#include "text/source_file.h"

namespace resolute::importing {

struct PdfOptions {
    bool as_doc = false;
    std::string today;  // ISO
};

/// A PDF become a document. The spans of the manuscript are those of `text`: the lines of its pages, form
/// feeds between these.
struct ImportedPdf {
    Imported imported;
    SourceFile text;
    std::string source;  // XML that the file carries and that was taken as it is; the rest is empty then
};

/// Whether the bytes are those of a PDF.
bool is_pdf(std::string_view bytes);

/// Reads what the file shows: characters with their fonts and places. Where it carries the XML that it was
/// made of, that is given back instead. Fails with one line for the user where the file is locked, damaged,
/// holds no text, or is no text of a resolution.
Result<ImportedPdf> import_pdf(std::string_view bytes, const PdfOptions& options);
/// The same of what has been read of a file.
Result<ImportedPdf> import_pages(pdf::Contents contents, const PdfOptions& options);

}  // namespace resolute::importing
