// SPDX-License-Identifier: Apache-2.0
#include "cli/read_document.h"

#include <filesystem>
#include <utility>

#include "cli/today.h"
#include "import/docx/import_docx.h"
#include "import/import_text.h"
#include "model/xml.h"
#include "text/cat.h"
#include "text/file.h"
#include "xml/read.h"

namespace resolute::cli {

namespace {

Result<model::Document> imported(const std::string& path, const std::string& bytes) {
    if (importing::is_docx(bytes)) {
        importing::DocxOptions options;
        options.today = today();
        auto read = importing::import_docx(bytes, options);
        if (!read) return read.error();
        return std::move(read->imported.document);
    }
    importing::TextOptions options;
    options.today = today();
    auto read = importing::import_text(SourceFile::from_bytes(path, bytes), options);
    if (!read) return read.error();
    return std::move(read->document);
}

bool is_xml(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto begin = bytes.find_first_not_of(" \t\r\n");
    return begin != std::string_view::npos && bytes[begin] == '<';
}

}  // namespace

Result<model::Document> read_document(const std::string& path) {
    const auto bytes = path == "-" ? read_standard_input() : read_file(path);
    if (!bytes) return bytes.error();
    if (is_xml(*bytes)) {
        Diagnostics ignored;
        const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes(path, *bytes));
        return model::from_xml(xml::read(source, ignored));
    }
    auto document = imported(path, *bytes);
    if (!document) return Failure{cat("cannot read `", path, "`: ", document.error().what)};
    return document;
}

}  // namespace resolute::cli
