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

std::string_view why_no_import(std::string_view markup) {
    constexpr std::size_t beginning = 4096;
    const auto begin = citations::lower(markup.substr(0, beginning));
    const auto has = [&](std::string_view words) { return begin.find(words) != std::string::npos; };
    if (has("<akomantoso")) return "this is XML already; `resolute check` checks it";
    if (has("<html") || has("<!doctype html")) return "this is a web page; save it as .docx or copy its text";
    if (has("<office:document")) return "this is an OpenDocument file; save it as .docx";
    if (has("<w:worddocument") || has("<pkg:package")) return "this is a Word file as XML; save it as .docx";
    return "this is XML already; `resolute check` checks it";
}

}  // namespace resolute::importing
