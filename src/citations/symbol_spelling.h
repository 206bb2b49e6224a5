// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/folded.h"
#include "citations/symbol.h"
#include "text/span.h"

namespace resolute::citations {

/// One thing wrong in the spelling of a symbol. Replacing the bytes of `span` by `right` mends it; an empty
/// span inserts.
struct SymbolFault {
    enum class Kind : std::uint8_t {
        look_alike,     // a Cyrillic or Greek letter that looks like the Latin one
        letter_case,    // `S/Res/2216 (2015)`, `A/REZ/58/143`
        missing_point,  // `A/77/L45`
        missing_slash,  // `A/RES58/143`
        missing_space,  // `S/RES/1325(2000)`, `A/RES/72/266B`
        extra_space,    // `A/77/L. 45`, `A/ 77/1`
        wrong_dash,     // `A/77/481–S/2022/722`
        wrong_slash,    // `A/77//481`, `A\77/481`
        trailing,       // a point or comma behind it
    };
    Kind kind = Kind::letter_case;
    Span span;
    std::string right;
    bool operator==(const SymbolFault&) const = default;
};

struct SymbolSpelling {
    Symbol symbol;
    std::vector<SymbolFault> faults;  // in order of place; none: spelled right
};

/// Reads a whole text that looks like a symbol though it may be spelled wrong (Editorial Manual, symbols of
/// documents). Nothing when no symbol comes of it.
std::optional<SymbolSpelling> diagnose_symbol(std::string_view text);
/// The symbol that a text spelled rightly or wrongly stands for.
std::optional<Symbol> guess_symbol(std::string_view text);

struct MisspelledSymbol {
    SymbolSpelling spelling;  // spans of its faults are those of the whole text
    Span span;
};
/// The symbols in running text that are spelled wrong, in order. A missing space before a parenthesis or part
/// letter alone is reported too; Chinese texts leave it out as a rule.
std::vector<MisspelledSymbol> find_misspelled_symbols(const Folded& text);
inline std::vector<MisspelledSymbol> find_misspelled_symbols(std::string_view text) {
    return find_misspelled_symbols(Folded(text));
}

}  // namespace resolute::citations
