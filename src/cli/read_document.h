// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "model/document.h"
#include "text/result.h"

namespace resolute::cli {

/// A document from any file that the program reads: XML as it is, Word files and texts as `import` makes
/// documents of them, with tracked changes accepted. `-` is standard input. Fails where there is no text of a
/// resolution in it.
Result<model::Document> read_document(const std::string& path);

}  // namespace resolute::cli
