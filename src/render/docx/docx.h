// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "layout/story.h"
#include "model/document.h"
#include "render/docx/text.h"
#include "text/result.h"

namespace resolute::render::docx {

/// A document as a Word file with the style names of the official template, numbers typed, notes as Word's
/// own. The same document gives the same bytes. Fails only where the ZIP file cannot be made.
Result<std::string> write_docx(const model::Document& document);

/// A story in which changes are marked as a Word file with tracked changes: accepting all of them gives the
/// text with them, rejecting all the one without.
Result<std::string> write_docx(const layout::Story& story, const Revision& revision);

}  // namespace resolute::render::docx
