// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "layout/pages.h"
#include "text/result.h"

namespace resolute::render::pdf {

/// A file carried inside the PDF as the source it was made from.
struct Attachment {
    std::string name;         // file name shown to the reader
    std::string media_type;   // "application/xml"
    std::string description;  // may be empty
    std::string bytes;
};

struct PdfOptions {
    std::string producer = "resolute";    // name and version of the program, as the file tells it
    std::vector<Attachment> attachments;  // any makes the file PDF/A-3 instead of PDF/A-2
};

/// The pages as one file: PDF 1.7, tagged for PDF/UA-1, archival for PDF/A-2a (PDF/A-3a with attachments).
/// The same pages and font files give the same bytes. Fails where the file would not conform: when there is
/// no title or language, a figure has no alternative, a font file that is used cannot be read, may not be
/// embedded or has no glyph to stand in for one that it lacks.
Result<std::string> write_pdf(const layout::Pages& pages, const PdfOptions& options);

}  // namespace resolute::render::pdf
