// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "model/document.h"
#include "text/result.h"
#include "text/source_file.h"

namespace resolute::render::html {

struct HtmlOptions {
    std::string emblem = {};  // an address of an image (emblem.h), or empty
    /// Of a single document: what it was read from. Then each block says from which lines it comes.
    Source source = nullptr;
};

/// A document as one file: no script, nothing from the net, the same bytes each time.
std::string write_page(const model::Document& document, const HtmlOptions& options);

/// One resolution in several languages: a column each, paragraph beside paragraph, in the given order. Fails
/// where two are in one language or they are not the same resolution, by their symbols.
Result<std::string> write_side_by_side(const std::vector<model::Document>& documents,
                                       const HtmlOptions& options);

}  // namespace resolute::render::html
