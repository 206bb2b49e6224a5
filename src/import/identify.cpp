// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "citations/symbol.h"
#include "import/assemble.h"
#include "import/openings.h"

namespace resolute::importing {

using model::DocumentKind;

namespace {

/// Drafts have a title with a number that is still open: "61/…".
bool is_given(std::string_view number) {
    const auto last = number.substr(number.find('/') + 1);
    return !last.empty() && last.front() != '.' && !last.starts_with("…");
}

}  // namespace

Identity identify(const Manuscript& manuscript, const std::string& marked) {
    using enum citations::SymbolKind;
    Identity identity;
    identity.language = manuscript.language;
    identity.symbol = manuscript.facts.symbol;
    identity.job = manuscript.facts.job;
    identity.adopted = manuscript.facts.adopted;
    identity.issued = manuscript.facts.issued;
    identity.marked = marked;
    bool draft = false, decision = false, statement = false;
    const auto symbol = citations::parse_symbol(identity.symbol);
    const auto kind = symbol ? symbol->kind : other_body;
    for (const auto& paragraph : manuscript.paragraphs) {
        if (const auto formula =
                paragraph.kind == Kind::formula ? read_formula(words_of(paragraph.pieces)) : std::nullopt)
            identity.organ = formula->organ;
        draft = draft || paragraph.kind == Kind::sponsors;
        decision = decision || paragraph.kind == Kind::document_type;
    }
    if (symbol) {
        const bool council = symbol->organ() == "S";
        if (council) identity.organ = model::Organ::security_council;
        if (symbol->organ() == "E") identity.organ = model::Organ::economic_and_social_council;
        if (symbol->body == "HRC") identity.organ = model::Organ::human_rights_council;
        decision = decision || kind == ga_decision || kind == hrc_decision || kind == ecosoc_decision;
        statement = kind == sc_statement || kind == hrc_statement;
        draft = kind == ga_draft || kind == ga_committee_draft || kind == hrc_draft || kind == ecosoc_draft ||
                (kind == sc_document && draft);
    } else {
        const bool numbered = std::ranges::any_of(manuscript.paragraphs, [](const Paragraph& each) {
            return (each.kind == Kind::title && is_given(each.label)) || each.kind == Kind::closing ||
                   each.kind == Kind::adoption;
        });
        draft = !numbered;
    }
    if (const auto& said = manuscript.facts.document; !said.empty()) {
        statement = said == "statement";
        decision = said == "decision";
        draft = said == "draft resolution";
    }
    identity.kind = statement  ? DocumentKind::presidential_statement
                    : decision ? DocumentKind::decision
                    : draft    ? DocumentKind::draft_resolution
                               : DocumentKind::resolution;
    return identity;
}

}  // namespace resolute::importing
