// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "layout/pages.h"
#include "model/document.h"
#include "style/style.h"

namespace resolute::render {

struct TextOptions {
    bool paged =
        true;  // pages with heads and feet, each ended by a form feed but the last; else one flow of text
    bool ascii = false;    // quotes, dashes, accents of Latin letters as ASCII, calls of notes as `1/`
    bool italics = false;  // `*…*` around italic words
    int columns = 0;       // of a line; 0 is what the style says
};

/// The document as plain text in UTF-8, lines ended by LF.
std::string render_text(const model::Document& document, const style::Style& style,
                        const TextOptions& options);

/// What pages set on a character grid show.
std::string print(const layout::Pages& pages, bool paged);

}  // namespace resolute::render
