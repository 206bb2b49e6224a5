// SPDX-License-Identifier: Apache-2.0
#include "rules/cited_number.h"

#include <vector>

#include "citations/folded.h"
#include "rules/metadata.h"

namespace resolute::rules {

using citations::NumberShape;
using citations::SymbolKind;

bool may_cite(const citations::ShortNumber& number, const citations::Symbol& symbol) {
    using enum SymbolKind;
    const auto kind = symbol.kind;
    const bool of_assembly = kind == ga_resolution || kind == ga_decision;
    const bool of_rights_council = kind == hrc_resolution || kind == hrc_decision || kind == hrc_statement;
    const bool of_economic_council = kind == ecosoc_resolution || kind == ecosoc_decision;
    const auto organ = symbol.organ();
    if (organ != "A" && organ != "S" && organ != "E") return true;
    switch (number.shape) {
        case NumberShape::year_bracket:
            return kind == sc_resolution;
        case NumberShape::year:
            return of_economic_council || kind == ecosoc_commission;
        case NumberShape::roman:
            return of_assembly || of_economic_council;
        case NumberShape::session:
            return of_assembly || of_rights_council || !symbol.body.empty();
    }
    return true;
}

std::string short_number(const citations::Symbol& symbol) {
    using enum SymbolKind;
    switch (symbol.kind) {
        case ga_resolution:
        case ga_decision:
        case hrc_resolution:
        case hrc_decision:
        case sc_resolution:
        case ecosoc_resolution:
        case ecosoc_decision:
            break;
        default:
            return {};
    }
    const auto whole = citations::to_string(symbol);
    const std::string_view series = symbol.series;
    const auto at = whole.find(series);
    return at == std::string::npos ? std::string() : whole.substr(at + series.size() + 1);
}

std::optional<citations::Symbol> in_series_of(const citations::Symbol& like,
                                              const citations::ShortNumber& number) {
    if (!may_cite(number, like)) return std::nullopt;
    return citations::make_symbol(like.kind, number.session, number.year, number.number, number.parts);
}

std::string letters_and_figures(std::string_view text) {
    std::string result;
    for (const char c : citations::lower(text))
        if ((c >= 'a' && c <= 'z') || citations::is_digit(c)) result += c;
    return result;
}

const citations::Readings& readings_of(const Subject& subject, const Words& words,
                                       const citations::FoundNumber& cited) {
    const auto& all = words.readings.get([&] {
        std::vector<citations::Readings> found;
        for (const auto& each : words.numbers()) found.push_back(citations::readings(each, author(subject)));
        return found;
    });
    return all[static_cast<std::size_t>(&cited - words.numbers().data())];
}

}  // namespace resolute::rules
