// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "layout/pages.h"
#include "layout/story.h"
#include "style/style.h"

namespace resolute::layout {

/// Builds the structure of a document block by block: headings, paragraphs, lists with their items nested,
/// notes at their calls, tables.
class Tagger {
public:
    Tagger(const style::Style& style, std::string language) : style_(style), language_(std::move(language)) {
        tags_.reserve(512);  // of most documents
    }

    struct Place {
        int label = -1, text = -1;
        int heading = 0;  // 1 to 6 where the text is a heading
    };
    Place block(const Block& block);
    int add(std::string role, int parent);
    /// Within the list item it follows, where one is open: the items behind it go on with the list.
    int table();
    /// A cell with what it covers.
    int cell(const TableCell& cell, int row);

    /// The tag of a piece within a paragraph's: of a link, of a call, or the paragraph's own.
    int piece(const Piece& piece, int paragraph);
    /// A note below the paragraph that calls it: where its mark and its text belong.
    Place note(int note, int paragraph);

    std::vector<Tag> take() { return std::move(tags_); }

private:
    Place list_item(const Block& block);
    int heading_level(const Block& block);

    struct OpenList {
        int list = -1, body = -1;
    };
    const style::Style& style_;
    std::string language_;
    std::vector<Tag> tags_;
    std::vector<OpenList> lists_;
    int last_heading_ = 0;
};

}  // namespace resolute::layout
