// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "import/docx/changes.h"
#include "import/docx/part.h"
#include "import/docx/styles.h"
#include "import/manuscript.h"

namespace resolute::importing::docx {

/// A paragraph of a Word file, or a table.
struct WordParagraph {
    std::string style;
    Numbered numbered;
    Pieces pieces;
    bool joins = false;  // its end is changed away: the next one goes on
    bool kept = false;   // on one page with the next one, as it says itself
    bool is_table = false;
    std::vector<std::vector<std::vector<WordParagraph>>> rows;  // of cells
};

struct Lost {
    std::string what, words;
};

/// What is found in a part with running text.
struct Story {
    std::vector<WordParagraph> paragraphs;
    std::vector<Lost> lost;  // what has no place in a resolution
    bool changed = false;    // there are tracked changes or marks of revision
};

/// Notes as they are called for; the pieces of a story call them by number.
struct Calls {
    struct Call {
        std::string id, mark;  // mark: where it is typed by hand
        bool end_note = false;
    };
    std::vector<Call> calls;
    std::map<std::string, int> known;
};

/// Reads paragraphs and tables below `root`. At most 20,000 paragraphs and 2 MB of text are read, elements
/// down to level 100.
Story read_story(Node root, const Styles& styles, Changes changes, Calls& calls);

}  // namespace resolute::importing::docx
