// SPDX-License-Identifier: Apache-2.0
#include "import/file_kind.h"

#include "citations/folded.h"
#include "import/docx/import_docx.h"
#include "import/pdf/import_pdf.h"
#include "text/utf8.h"

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

/// Windows calls it Unicode. Without its mark it is told by the zero beside the first letter or sign.
bool is_utf_16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    const auto is_sign = [](char byte) { return byte >= ' ' && byte < '\x7F'; };
    if (bytes.size() < 2) return false;
    return (bytes[0] == '\0' && is_sign(bytes[1])) || (is_sign(bytes[0]) && bytes[1] == '\0');
}

/// Nearly every file that is no text has, among its first bytes, a zero and one that no UTF-8 has.
bool is_binary(std::string_view bytes) {
    constexpr std::size_t beginning = 8192;
    const auto first = bytes.substr(0, beginning);
    return first.find('\0') != first.npos && !decode_utf8(std::string(first)).ill_formed.empty();
}

}  // namespace

FileKind kind_of_file(std::string_view name, std::string_view bytes) {
    if (is_docx(bytes)) return FileKind::word;
    if (is_pdf(bytes)) return FileKind::pdf;
    if (begins_markup(bytes)) return FileKind::xml;
    const auto small = citations::lower(name);
    if (small.ends_with(".docx")) return FileKind::word;
    if (small.ends_with(".pdf")) return FileKind::pdf;
    // Of what is called XML each fault is told at its place.
    if (small.ends_with(".xml")) return FileKind::text;
    return is_utf_16(bytes) || is_binary(bytes) ? FileKind::unreadable : FileKind::text;
}

std::string_view why_unreadable(std::string_view bytes) {
    return is_utf_16(bytes) ? "it is UTF-16 text; save it as UTF-8"
                            : "it is a picture or another file that is no text";
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
