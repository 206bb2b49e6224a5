// SPDX-License-Identifier: Apache-2.0
#include "cli/draft.h"

#include "import/import_text.h"
#include "import/kept.h"
#include "import/light.h"
#include "render/draft.h"
#include "text/cat.h"
#include "workspace/render.h"
#include "workspace/today.h"

namespace resolute::cli {

Result<std::string> draft_of(const Source& source) {
    const auto document = workspace::document_to_render(source);
    if (!document) return document.error();
    auto text = render::render_draft(*document);
    importing::TextOptions options;
    options.form = importing::Form::light;
    options.today = workspace::today();
    const auto read_back = importing::import_text(SourceFile("draft", text), options);
    if (!read_back) return text;
    const auto kept = importing::keep(*document, read_back->document);
    if (kept.empty()) return text;
    return cat(text, "\n", importing::kept_line,
               " by resolute; without what follows the markup is made anew\n", kept);
}

}  // namespace resolute::cli
