// SPDX-License-Identifier: Apache-2.0
#include "citations/symbol.h"
#include "import/classify.h"
#include "import/openings.h"

namespace resolute::importing {

bool is_resolution(const Manuscript& manuscript) {
    std::size_t openings = 0;
    for (const auto& paragraph : manuscript.paragraphs) {
        if (paragraph.kind == Kind::formula || paragraph.kind == Kind::document_type) return true;
        if (paragraph.kind == Kind::title && !paragraph.label.empty()) return true;
        const auto words = words_of(paragraph.pieces);
        openings +=
            opening_words(words, manuscript.language, false) > 0 ||
            (paragraph.kind == Kind::operative && opening_words(words, manuscript.language, true) > 0);
    }
    if (const auto symbol = citations::parse_symbol(manuscript.facts.symbol)) {
        using enum citations::SymbolKind;
        const auto kind = symbol->kind;
        if (kind == ga_resolution || kind == ga_decision || kind == hrc_resolution || kind == hrc_decision ||
            kind == sc_resolution || kind == sc_statement || kind == ecosoc_resolution ||
            kind == ecosoc_decision || kind == ga_draft || kind == ga_committee_draft || kind == hrc_draft ||
            kind == ecosoc_draft)
            return true;
    }
    return openings >= 2;
}

}  // namespace resolute::importing
