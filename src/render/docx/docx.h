// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "model/document.h"
#include "text/result.h"

namespace resolute::render::docx {

/// A document as a Word file with the style names of the official template, numbers typed, notes as Word's
/// own. The same document gives the same bytes. Fails only where the ZIP file cannot be made.
Result<std::string> write_docx(const model::Document& document);

}  // namespace resolute::render::docx
