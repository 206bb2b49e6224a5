// SPDX-License-Identifier: Apache-2.0
// Any bytes are read as a Word file, and as the text of one; what comes of it is a document that can be
// written.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "import/docx/body.h"
#include "import/docx/import_docx.h"
#include "import/docx/numbering.h"
#include "import/docx/part.h"
#include "import/docx/styles.h"
#include "import/report.h"
#include "import/tidy.h"
#include "model/xml.h"

using namespace resolute;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const auto changes :
         {importing::Changes::accept, importing::Changes::reject, importing::Changes::keep}) {
        importing::DocxOptions options;
        options.changes = changes;
        options.as_doc = true;
        options.today = "2026-01-31";
        if (const auto read = importing::import_docx(bytes, options)) {
            assert(!model::to_xml(read->imported.document).empty());
            assert(!importing::report_json(read->imported, read->text).empty());
        }
        const auto part = importing::docx::Part::read(bytes, "fuzz");
        if (!part) continue;
        const importing::docx::Styles styles(part->root());
        importing::docx::Numbering numbering(part->root());
        importing::docx::Calls calls;
        for (auto& each : importing::docx::read_story(part->root(), styles, changes, calls).paragraphs) {
            importing::tidy(each.pieces);
            numbering.next_label(each.numbered, each.style, citations::Language::en);
            for (const auto& piece : each.pieces) assert(piece.note < static_cast<int>(calls.calls.size()));
        }
    }
    return 0;
}
