// SPDX-License-Identifier: Apache-2.0
#include "workspace/read_document.h"

#include <filesystem>
#include <utility>

#include "import/docx/import_docx.h"
#include "import/file_kind.h"
#include "import/import_text.h"
#include "import/pdf/import_pdf.h"
#include "import/report.h"
#include "import/typed_bytes.h"
#include "model/xml.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/today.h"

namespace resolute::workspace {

namespace {

Result<std::string> bytes_of(const std::string& path) {
    return path == "-" ? read_standard_input() : read_file(path);
}

bool is_called_text(const std::string& name) {
    const auto extension = std::filesystem::path(name).extension();
    return extension == ".txt" || extension == ".md";
}

/// What is imported as a text.
bool is_typed(importing::FileKind kind, const std::string& name, std::string_view bytes) {
    if (kind == importing::FileKind::wide_text) return true;
    const bool blank = bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
    return kind == importing::FileKind::text && is_called_text(name) && !blank;
}

/// The XML of an import, under the name of what was imported.
ReadDocument made(const importing::Imported& imported, Source written) {
    const auto& name = written->name();
    return {std::make_shared<SourceFile>(name, model::to_xml(imported.document)), std::move(written),
            importing::report_line(imported)};
}

Failure unreadable(const std::string& name, std::string_view bytes) {
    return {cat("cannot read `", name, "`: ", importing::why_unreadable(bytes))};
}

Failure refused(const std::string& name, const Failure& why) {
    return {cat("cannot import `", name, "`: ", why.what)};
}

}  // namespace

Result<Source> read_source(const std::string& path, const std::string& stdin_name) {
    auto bytes = bytes_of(path);
    if (!bytes) return bytes.error();
    return Source(std::make_shared<SourceFile>(
        SourceFile::from_bytes(path == "-" ? stdin_name : path, std::move(*bytes))));
}

Result<Source> read_xml(const std::string& path, const std::string& stdin_name) {
    auto bytes = bytes_of(path);
    if (!bytes) return bytes.error();
    const auto& name = path == "-" ? stdin_name : path;
    const auto kind = importing::kind_of_file(name, *bytes);
    if (kind == importing::FileKind::unreadable) return unreadable(name, *bytes);
    const auto* is = kind == importing::FileKind::word  ? "a Word file"
                     : kind == importing::FileKind::pdf ? "a PDF"
                     : is_typed(kind, name, *bytes)     ? "a text"
                                                        : nullptr;
    if (is) return Failure{cat("`", name, "` is ", is, "; `resolute import` makes XML of it")};
    return Source(std::make_shared<SourceFile>(SourceFile::from_bytes(name, std::move(*bytes))));
}

Result<ReadDocument> read_document(const std::string& path, const std::string& stdin_name) {
    auto bytes = bytes_of(path);
    if (!bytes) return bytes.error();
    const auto& name = path == "-" ? stdin_name : path;
    const auto kind = importing::kind_of_file(name, *bytes);
    if (kind == importing::FileKind::word) {
        importing::DocxOptions options;
        options.today = today();
        auto read = importing::import_docx(*bytes, options);
        if (!read) return refused(name, read.error());
        return made(read->imported, std::make_shared<SourceFile>(name, std::string(read->text.text())));
    }
    if (kind == importing::FileKind::pdf) {
        importing::PdfOptions options;
        options.today = today();
        auto read = importing::import_pdf(*bytes, options);
        if (!read) return refused(name, read.error());
        if (read->source.empty())
            return made(read->imported, std::make_shared<SourceFile>(name, std::string(read->text.text())));
        auto carried = std::make_shared<SourceFile>(SourceFile::from_bytes(name, read->source));
        return ReadDocument{carried, carried};
    }
    if (kind == importing::FileKind::unreadable) return unreadable(name, *bytes);
    if (!is_typed(kind, name, *bytes)) {
        auto source = std::make_shared<SourceFile>(SourceFile::from_bytes(name, std::move(*bytes)));
        return ReadDocument{source, source};
    }
    // Letters that are lost in reading would be lost in the document, unseen.
    auto read = importing::read_typed_bytes(name, std::move(*bytes));
    if (!read) return refused(name, read.error());
    auto source = std::make_shared<SourceFile>(std::move(read->source));
    importing::TextOptions options;
    options.today = today();
    options.code_page = read->code_page;
    const auto imported = importing::import_text(*source, options);
    if (!imported) return refused(name, imported.error());
    return made(*imported, std::move(source));
}

}  // namespace resolute::workspace
