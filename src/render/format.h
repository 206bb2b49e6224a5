// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "model/document.h"
#include "render/html/html.h"
#include "render/text.h"
#include "style/style.h"
#include "text/result.h"

namespace resolute::render {

/// What a user may ask of a format; each takes what concerns it.
struct Settings {
    TextOptions text;
    html::HtmlOptions html;
    std::string producer = "resolute";  // name and version of the program, where a format tells it
};

/// A format documents are rendered to: data and a function.
struct Format {
    std::string_view name, extension;
    /// Fails where the world does (a font that cannot be read); what is missing in the result is reported.
    Result<std::string> (*write)(const model::Document& document, const style::Style& style,
                                 const Settings& settings, Diagnostics& out);
};

std::span<const Format> formats();

}  // namespace resolute::render
