// SPDX-License-Identifier: Apache-2.0
// Any bytes are read as text and as light markup; what comes of it is a document that can be written.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "import/import_text.h"
#include "import/report.h"
#include "model/xml.h"

using namespace resolute;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto source = SourceFile::from_bytes("fuzz", std::string(bytes));
    for (const auto form : {importing::Form::plain, importing::Form::pages, importing::Form::light}) {
        importing::TextOptions options;
        options.form = form;
        options.as_doc = form == importing::Form::plain;
        options.today = "2026-01-31";
        const auto imported = importing::import_text(source, options);
        if (!imported) continue;
        assert(!model::to_xml(imported->document).empty());
        for (const auto& each : imported->manuscript.paragraphs)
            assert(each.source.begin <= each.source.end && each.source.end <= source.text().size());
        assert(!importing::report_text(*imported, source).empty());
        assert(!importing::report_json(*imported, source).empty());
    }
    return 0;
}
