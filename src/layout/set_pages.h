// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "layout/font_book.h"
#include "layout/font_store.h"
#include "layout/hyphenation_store.h"
#include "layout/pages.h"
#include "layout/plain.h"
#include "model/document.h"
#include "style/style.h"

namespace resolute::layout {

/// The template that suits a document by its organ and the year of its adoption.
std::string template_for(const model::Document& document);

/// What setting takes from files, kept from one document to the next; for one thread at a time. It makes
/// setting faster and never different.
struct Stock {
    FontStore fonts;
    HyphenationStore hyphenation;
    std::vector<std::unique_ptr<FontBook>> books;  // made of those fonts

    /// The book for a document, with what documents like it left there.
    FontBook& book_for(const style::Style& style, const std::string& language);
};

/// Typesets a document with fonts. Missing font files and characters are warnings (TPL006 with the package to
/// install, TPL007), and so is a missing dictionary where words are to be parted (TPL008); without any font
/// there are no pages and an error. `emblem` stands in the head of page 1 where there is a head; without one
/// its place stays empty.
Pages set_pages(const model::Document& document, const style::Style& style, Stock& stock, Diagnostics& out,
                const Image* emblem = nullptr);
/// The same with a stock of its own.
Pages set_pages(const model::Document& document, const style::Style& style, Diagnostics& out,
                const Image* emblem = nullptr);

/// Sets a document on the character grid of the style: lengths of the result are whole columns and rows. Not
/// `paged`, it is one page without heads and feet, its notes behind the text.
Pages set_grid(const model::Document& document, const style::Style& style, bool paged, const PlainLook& look);

}  // namespace resolute::layout
