// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "layout/story.h"

namespace resolute::render::docx {

/// Writes the parts of a Word file that hold text.
class TextWriter {
public:
    explicit TextWriter(const layout::Story& story);
    /// The content of `w:body` without its section.
    std::string body();
    /// The content of `w:footnotes`; after `body`, which finds what is called.
    std::string footnotes();
    /// The lines of the masthead at their places, as a table.
    std::string masthead();

private:
    std::string runs(const layout::Pieces& pieces);
    std::string call(const layout::Piece& piece);
    std::string paragraph(std::string_view style, std::string_view properties, std::string_view content);
    std::string block(const layout::Block& block);
    std::string table(const layout::Block& block);
    std::string cell(const layout::TableCell& cell);

    const layout::Story& story_;
    bool right_to_left_;
    int changes_ = 0;               // so far, each has a number
    int counted_ = 0;               // notes that Word numbers by itself
    std::vector<bool> typed_mark_;  // of each note: Word would count otherwise
};

/// Text for an element or an attribute in double quotation marks; what XML does not allow is left out.
std::string escaped(std::string_view text);

}  // namespace resolute::render::docx
