// SPDX-License-Identifier: Apache-2.0
// Any words at any places are read as pages of a PDF; what comes of it is a document that can be written. The
// library that reads the files themselves works in a process of its own.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "import/pdf/import_pdf.h"
#include "import/pdf/page_text.h"
#include "import/report.h"
#include "model/xml.h"

using namespace resolute;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    auto contents = importing::pdf::read_contents(bytes);
    contents.source.clear();
    importing::PdfOptions options;
    options.today = "2026-01-31";
    for (const bool as_doc : {false, true}) {
        options.as_doc = as_doc;
        const auto read = importing::import_pages(contents, options);
        if (!read) continue;
        assert(!model::to_xml(read->imported.document).empty());
        assert(!importing::report_json(read->imported, read->text).empty());
        for (const auto& each : read->imported.manuscript.paragraphs)
            assert(each.source.begin <= each.source.end && each.source.end <= read->text.text().size());
    }
    return 0;
}
