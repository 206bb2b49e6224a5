// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/manuscript.h"
#include "import/pdf/page_lines.h"

namespace resolute::importing::pdf {

/// How the text lies on its pages, in points.
struct Measures {
    double size = 10;            // of most letters
    double leading = 12;         // from line to line within a paragraph
    double left = 0, right = 0;  // where most lines begin and the longest end
    bool even = false;           // all lines are as far apart: no white space parts paragraphs
};

/// Pages with their parts told from each other.
struct Sheet {
    std::vector<Line> body;
    std::vector<Line> notes;  // without the rule above them
};
struct Sheets {
    Measures measures;
    std::vector<Sheet> pages;
};

/// Parts running heads and feet, bar codes and page numbers from the text, and notes from it by their size
/// and place: at the foot of the page, below a rule, or beginning with a raised mark. What heads and feet
/// tell goes to the facts, each of them to the leftovers.
Sheets part_pages(std::vector<std::vector<Line>> pages, const std::vector<double>& heights, Manuscript& to);

/// Whether a line of notes begins one: with a raised mark or with asterisks.
bool begins_note(const Line& line);

}  // namespace resolute::importing::pdf
