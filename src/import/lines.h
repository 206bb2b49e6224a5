// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "text/source_file.h"

namespace resolute::importing {

/// One line as it is read: white space at both ends gone, ligatures of fonts taken apart, soft hyphens and
/// marks without width left out. Tabs inside stay.
struct SourceLine {
    std::string text;
    Span source;        // of the whole line without its end
    int indent = 0;     // in cells; a tab leads to the next multiple of four
    bool tab = false;   // it begins with one
    bool page = false;  // a page begins here: a form feed stands before it
    bool blank() const { return text.empty(); }
};
/// Control characters, and the two that are none.
bool is_outside_xml(char32_t code);
std::vector<SourceLine> read_lines(const SourceFile& source);

/// How a text lies on its lines.
struct Shape {
    bool wrapped = false;  // paragraphs go over several lines
    bool pages = false;    // form feeds part them
    bool double_spaced = false;
    bool own = false;  // set by this program: blank lines part all paragraphs
    int column = 0;    // where most lines begin
    int first = 0;     // where the first lines of paragraphs begin; `column` where they do not differ
    int width = 0;     // cells up to the right edge of long lines
};
Shape shape_of(const std::vector<SourceLine>& lines);
/// Cells up to the right edge of the paragraphs: lines that begin elsewhere, as those of tables, count
/// nothing.
int text_width(const std::vector<SourceLine>& lines, const Shape& shape);

}  // namespace resolute::importing
