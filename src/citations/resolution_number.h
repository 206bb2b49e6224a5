// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/date.h"
#include "citations/language.h"
#include "citations/organ.h"
#include "citations/symbol.h"
#include "text/span.h"

namespace resolute::citations {

/// How running text writes a number instead of the symbol (Editorial Manual, resolutions and decisions).
enum class NumberShape : std::uint8_t {
    session,       // 58/143, S-10/2, ES-10/15
    year,          // 2003/20
    roman,         // 217 A (III), 3201 (S-VI)
    year_bracket,  // 1325 (2000)
};

struct ShortNumber {
    NumberShape shape = NumberShape::session;
    SessionNumber session;  // shapes session and roman
    int year = 0;           // shapes year and year_bracket
    int number = 0;
    std::string parts;           // Latin letters, `AB` for A and B
    bool parts_latin = true;     // false: written with Cyrillic letters (Arabic ones are as they should be)
    bool space_missing = false;  // before the parenthesis or a part letter; Chinese leaves it out as a rule
};
/// The right English spelling: `58/143`, `75/252 A and B`, `217 A (III)`, `1325 (2000)`.
std::string to_string(const ShortNumber& number);
/// Reads a whole text as a number, in the letters of any of the six languages (`217 ألف (د-3)`, `دإط-10/21`).
std::optional<ShortNumber> parse_number(std::string_view text);

enum class NumberNoun : std::uint8_t { none, resolution, decision };

/// A resolution or decision cited in running text.
struct FoundNumber {
    ShortNumber number;
    Span span;  // the number with its part letters and parenthesis
    NumberNoun noun = NumberNoun::none;
    Span noun_span;       // the word that governs it, of a list the first one; empty for `none`
    bool listed = false;  // a further number of a list: noun and organ are those of the first
    Organ organ = Organ::none;
    Span organ_span;
    bool organ_beside = false;  // the organ stands next to noun or number; else within 120 characters before
    bool own = false;           // `its resolution`: of the organ that speaks or of one named before
    bool own_of_organ = false;  // `own`, and `organ` was named within 60 characters: it is likely the one
    std::optional<Date> date;
    Span date_span;    // the date alone
    Span date_phrase;  // with what joins it to the number, ` of …`, `, de …`; without a leading space
    bool date_shared = false;  // the date stands behind a later number of the list, `61/245 and 61/246 of …`
};

/// The numbers that a word for resolution or decision governs, and old numbers with a roman session wherever
/// they stand; in order of place.
std::vector<FoundNumber> find_numbers(const Folded& text, Language language);
inline std::vector<FoundNumber> find_numbers(std::string_view text, Language language) {
    return find_numbers(Folded(text), language);
}

/// The symbol that a number of a named organ stands for; for `none` the organ whose numbers have this shape.
/// Nothing for numbers of bodies whose resolutions have no symbol of this kind.
std::optional<Symbol> symbol_of(const ShortNumber& number, NumberNoun noun, Organ organ);
struct Readings {
    std::vector<Symbol>
        symbols;            // the likeliest first; empty for numbers of bodies without symbols of this kind
    bool complete = false;  // false: it may also be a number of another body, which no text near it excludes
};
/// What a number found can stand for in a document of `author` (general_assembly, security_council, …): `its`
/// may mean the author or an organ named before, and conferences and commissions number their texts like the
/// General Assembly.
Readings readings(const FoundNumber& found, Organ author);

}  // namespace resolute::citations
