// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "model/document.h"

namespace resolute::render {

/// The document in the light markup of docs/how-to/light-markup.md, lines ended by LF. Links, identifiers and
/// other attributes are not in it: `import` makes them anew, or from what is kept beside the text.
std::string render_draft(const model::Document& document);

}  // namespace resolute::render
