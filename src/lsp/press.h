// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>

#include "lsp/snapshot.h"
#include "workspace/render.h"

namespace resolute::lsp {

/// Makes pages of texts, and keeps between them what takes time to load: templates, fonts, shaped words.
class Press {
public:
    /// The bytes of a text as a file of that kind. Fails where the world does, as for a font that is missing.
    Result<std::string> render(workspace::Target target, const Source& source);

    /// `resolute/preview`: `format` is `html` (blocks tell the lines they come from) or `pdf` (in base64).
    Answer preview(const Snapshot& document, std::string_view format);

private:
    std::map<workspace::Target, workspace::Renderer> renderers_;
};

/// By the name of its format: `pdf`, `docx`, `html`, `text`.
std::optional<workspace::Target> target_named(std::string_view name);

}  // namespace resolute::lsp
