// SPDX-License-Identifier: Apache-2.0
#include "cli/draft.h"

#include "import/import_text.h"
#include "import/kept.h"
#include "import/light.h"
#include "model/xml.h"
#include "render/draft.h"
#include "text/cat.h"
#include "workspace/today.h"
#include "xml/read.h"

namespace resolute::cli {

std::string draft_of(const Source& source) {
    Diagnostics ignored;
    const auto document = model::from_xml(xml::read(source, ignored));
    auto text = render::render_draft(document);
    importing::TextOptions options;
    options.form = importing::Form::light;
    options.today = workspace::today();
    const auto read_back = importing::import_text(SourceFile("draft", text), options);
    if (!read_back) return text;
    const auto kept = importing::keep(document, read_back->document);
    if (kept.empty()) return text;
    return cat(text, "\n", importing::kept_line,
               " by resolute; without what follows the markup is made anew\n", kept);
}

}  // namespace resolute::cli
