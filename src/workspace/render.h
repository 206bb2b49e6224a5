// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "diagnostics/views.h"
#include "render/text.h"
#include "text/result.h"

namespace resolute::workspace {

enum class Target : std::uint8_t { text, pdf };

struct RenderOptions {
    Target target = Target::pdf;
    std::string style;  // the name of a template of the program, the path of one's own, or empty: what suits
                        // the document
    render::TextOptions text;
};

/// A rendered document with what was found on the way: a template's mistakes, fonts and characters that are
/// missing.
struct Rendered {
    std::string bytes;
    FileFindings findings;  // of the template where one was given, else of the document
};

/// Reads a text as well as it can be read and sets it. Findings of the document itself are not told here;
/// `check` does.
Result<Rendered> render(Source source, const RenderOptions& options);

}  // namespace resolute::workspace
