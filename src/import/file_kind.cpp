// SPDX-License-Identifier: Apache-2.0
#include "import/file_kind.h"

#include <algorithm>

#include "citations/folded.h"
#include "import/docx/import_docx.h"
#include "import/pdf/import_pdf.h"
#include "text/utf8.h"
#include "text/utf_16.h"

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

/// Of UTF-16 the beginning, as UTF-8; whole units.
std::string wide_beginning(std::string_view bytes) {
    constexpr std::size_t beginning = 8192;
    return utf_16_to_utf_8(bytes.substr(0, beginning));
}

/// UTF-16 that is words; markup in it is refused, as its places would be those of another file.
bool is_wide_text(std::string_view bytes) {
    if (!begins_utf_16(bytes)) return false;
    const auto text = wide_beginning(bytes);
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    };
    return std::ranges::none_of(text, is_control) && !begins_markup(text);
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
    if (is_wide_text(bytes)) return FileKind::wide_text;
    return begins_utf_16(bytes) || is_binary(bytes) ? FileKind::unreadable : FileKind::text;
}

std::string_view why_unreadable(std::string_view bytes) {
    return begins_utf_16(bytes) && begins_markup(wide_beginning(bytes))
               ? "it is markup in UTF-16; save it as UTF-8"
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
