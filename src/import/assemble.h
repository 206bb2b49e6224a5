// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "import/manuscript.h"
#include "import/metadata.h"
#include "model/document.h"

namespace resolute::importing {

/// Who and what the manuscript is, by its symbol, formula and cover; `marked` is the day of today, ISO.
Identity identify(const Manuscript& manuscript, const std::string& marked);

/// The Document of a manuscript, in the form that `resolute` writes: valid at the level published,
/// identifiers by the order of the text, a `ref` for each document named, a `noteRef` for each further call
/// of a note.
model::Document assemble(const Manuscript& manuscript, const Identity& identity);
/// The same as unstructured text: a `doc` of paragraphs.
model::Document assemble_as_doc(const Manuscript& manuscript, const Identity& identity);

}  // namespace resolute::importing
