// SPDX-License-Identifier: Apache-2.0
#include "import/file_kind.h"

#include "citations/folded.h"
#include "import/docx/import_docx.h"
#include "import/pdf/import_pdf.h"

namespace resolute::importing {

namespace {

/// `<` and the beginning of a name, of a declaration or of a comment; `<<ODS` begins texts out of Word files.
bool begins_markup(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    const auto first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || bytes[first] != '<' || first + 1 == bytes.size()) return false;
    const auto next = bytes[first + 1];
    return next == '?' || next == '!' || next == '_' || citations::is_letter(next);
}

}  // namespace

FileKind kind_of_file(std::string_view name, std::string_view bytes) {
    if (is_docx(bytes)) return FileKind::word;
    if (is_pdf(bytes)) return FileKind::pdf;
    if (begins_markup(bytes)) return FileKind::xml;
    const auto small = citations::lower(name);
    if (small.ends_with(".docx")) return FileKind::word;
    if (small.ends_with(".pdf")) return FileKind::pdf;
    return FileKind::text;
}

}  // namespace resolute::importing
