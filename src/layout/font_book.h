// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "layout/font_store.h"
#include "layout/metric.h"
#include "layout/pages.h"
#include "style/style.h"

namespace resolute::layout {

/// The faces of a style as documents of one language use them, with all words set so far. What is missing (a
/// font with its package, a character) is told once each, as warnings TPL006 and TPL007; a character in no
/// font at all is shown as U+FFFD.
class FontBook {
public:
    /// The store must outlive it.
    FontBook(std::vector<style::Face> faces, std::string language, FontStore& store);
    ~FontBook();
    FontBook(const FontBook&) = delete;
    FontBook& operator=(const FontBook&) = delete;

    /// What shows the text; its `font` is a number of the book's own. Stays as long as the book.
    std::span<const SharedFragment> shape(std::string_view text, const style::Letters& letters,
                                          Surroundings surroundings);
    /// What kerning adds to a space between two characters; 0 beside others than ASCII letters and digits.
    Width kern_space(char32_t before, char32_t after, const style::Letters& letters);
    /// Gives pages their fonts, in the order they come, and runs their numbers instead of the book's.
    void number_fonts(Pages& pages) const;
    /// Whether it is one of these faces and this language.
    bool suits(const std::vector<style::Face>& faces, std::string_view language) const;
    /// Whether another document can be set with it: nothing was told of those before, which would have to be
    /// told again, and not too many words are kept.
    bool is_clean() const;
    /// Those of characters tell where on the pages each is first shown.
    Diagnostics take_complaints(const Pages& pages);
    /// Whether there is a font at all; nothing can be set without.
    bool usable();

private:
    struct Face;
    struct State;
    std::unique_ptr<State> state_;
};

/// Millionths of a point on the page; `book` must outlive it.
Metric font_metric(FontBook& book);

}  // namespace resolute::layout
