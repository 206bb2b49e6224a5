// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "diagnostics/diagnostic.h"
#include "layout/pages.h"
#include "layout/plain.h"
#include "model/document.h"
#include "style/style.h"

namespace resolute::layout {

/// The template that suits a document by its organ and the year of its adoption.
std::string template_for(const model::Document& document);

/// Typesets a document with fonts. Missing font files and characters are warnings (TPL006 with the package to
/// install, TPL007); without any font there are no pages and an error.
Pages set_pages(const model::Document& document, const style::Style& style, Diagnostics& out);

/// Sets a document on the character grid of the style: lengths of the result are whole columns and rows. Not
/// `paged`, it is one page without heads and feet, its notes behind the text.
Pages set_grid(const model::Document& document, const style::Style& style, bool paged, const PlainLook& look);

}  // namespace resolute::layout
