// SPDX-License-Identifier: Apache-2.0
#include "import/lost_notes.h"

#include "text/cat.h"

namespace resolute::importing {

Warning lost_notes(int last, Span first_call) {
    const auto calls = last == 1 ? std::string("a call to note 1, which is")
                                 : cat("calls to notes 1 to ", last, ", which are");
    return {first_call, cat(calls, " not in the text; their figures stay among its words"), true};
}

void tell_lost_notes(Manuscript& manuscript) {
    if (!manuscript.notes.empty()) return;
    int last = 0;
    Span first_call;
    for (const auto& paragraph : manuscript.paragraphs)
        for (const auto& piece : paragraph.pieces) {
            // "m²" and "18th" count nothing.
            if (!piece.superscript || piece.text != cat(last + 1)) continue;
            if (last++ == 0) first_call = paragraph.source;
        }
    if (last > 0) manuscript.warnings.push_back(lost_notes(last, first_call));
}

}  // namespace resolute::importing
