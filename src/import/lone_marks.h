// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "citations/language.h"
#include "import/lines.h"

namespace resolute::importing {

/// Labels that stand on a line of their own, as pdftotext sets "1." and "(a)" apart from the text beside
/// them, in front of the next line with words, if that is near and no label itself.
std::vector<SourceLine> with_labels_beside(std::vector<SourceLine> lines, citations::Language language);

/// The notes at the ends of pages of a text with form feeds, below a drawn rule each and each behind its
/// mark: where the rule is a line of the drawing and not of the text, and where the marks stand before or
/// behind all notes of a page. What begins no note that the page calls stays as it is.
std::vector<SourceLine> with_notes_in_order(std::vector<SourceLine> lines, citations::Language language);

}  // namespace resolute::importing
