// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "model/document.h"
#include "style/style.h"
#include "text/result.h"

namespace resolute::render {

/// What a user may ask of a format; each takes what concerns it.
struct Settings {
    bool paged = true;
    bool ascii = false;
    bool italics = false;
    int columns = 0;
    std::string source;       // the document's own bytes, for formats that carry them
    std::string source_name;
    std::string emblem;       // path of a picture, or empty
};

/// A format documents are rendered to: data and a function.
struct Format {
    std::string_view name, extension;
    Result<std::string> (*write)(const model::Document& document, const style::Style& style, const Settings& settings,
                                 Diagnostics& out);
};

}  // namespace resolute::render
