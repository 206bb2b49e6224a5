// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "import/pdf/page_text.h"
#include "import/pdf/right_to_left.h"
#include "text/span.h"

namespace resolute::importing::pdf {

/// A stretch of one look on a line.
struct Word {
    double left = 0, right = 0, size = 0;
    bool bold = false, italic = false;
    bool raised = false;           // small and above the others: the mark of a note
    bool space = false;            // white space before it
    bool ends_with_space = false;  // which is part of its width
    Flow flow = Flow::left_to_right;
    std::string text;
};

/// A line as it is read. Points from the side where lines begin, which in Arabic is the right one.
struct Line {
    std::size_t page = 0;  // from 0
    double left = 0, right = 0, centre = 0;
    double size = 0;                    // of most letters
    bool bold = false, italic = false;  // all of it
    Span source;                        // in the text of the pages
    std::vector<Word> words;
};
std::string words_of(const Line& line);

/// The lines of a page from top to bottom.
std::vector<Line> lines_of(const Page& page, std::size_t index, bool right_to_left);

/// The parts of a line that gaps of that many points and more lie between.
std::vector<Line> split_at_gaps(const Line& line, double gap);

}  // namespace resolute::importing::pdf
