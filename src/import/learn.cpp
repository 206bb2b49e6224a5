// SPDX-License-Identifier: Apache-2.0
#include "import/learn.h"

#include "citations/date.h"
#include "citations/symbol.h"
#include "import/openings.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

/// The symbol is the number of the title under its organ.
void derive_symbol(Manuscript& to) {
    auto organ = model::Organ::general_assembly;
    std::string number;
    for (const auto& paragraph : to.paragraphs) {
        if (paragraph.kind == Kind::formula)
            if (const auto formula = read_formula(words_of(paragraph.pieces))) organ = formula->organ;
        if (paragraph.kind == Kind::title && !paragraph.label.empty()) number = paragraph.label;
        if (paragraph.kind == Kind::council_number) number = words_of(paragraph.pieces);
    }
    if (number.ends_with('.')) number.pop_back();
    const auto digit = number.find_first_of("0123456789");
    if (digit == std::string::npos) return;
    std::string symbol;
    if (organ == model::Organ::security_council)
        symbol = cat("S/RES/", number.substr(digit));
    else if (organ == model::Organ::human_rights_council)
        symbol = cat("A/HRC/RES/", number);
    else if (organ == model::Organ::economic_and_social_council)
        symbol = cat("E/RES/", number);
    else
        symbol = cat("A/RES/", number);
    const auto parsed = citations::parse_symbol(symbol);
    if (parsed) to.facts.symbol = citations::to_string(*parsed);
}

}  // namespace

void learn_facts(Manuscript& to) {
    for (const auto& paragraph : to.paragraphs) {
        const auto words = words_of(paragraph.pieces);
        for (const auto language : {to.language, citations::Language::en}) {
            const auto dates = citations::find_dates(words, language);
            if (dates.empty()) continue;
            if (!dates.front().date.valid()) continue;
            const auto iso = citations::to_iso(dates.front().date);
            const bool adopts = paragraph.kind == Kind::adoption || paragraph.kind == Kind::council_adoption;
            if (paragraph.kind == Kind::issue_date && to.facts.issued.empty()) to.facts.issued = iso;
            if (adopts && to.facts.adopted.empty()) to.facts.adopted = iso;
            break;
        }
    }
    if (to.facts.symbol.ends_with('*')) to.facts.symbol.pop_back();
    if (to.facts.symbol.empty()) derive_symbol(to);
}

}  // namespace resolute::importing
