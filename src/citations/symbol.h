// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/folded.h"
#include "text/span.h"

namespace resolute::citations {

/// What a document symbol stands for, as far as its letters tell.
enum class SymbolKind : std::uint8_t {
    ga_resolution,
    ga_decision,
    ga_draft,
    ga_meeting,
    ga_document,
    ga_committee_draft,
    ga_committee_record,
    ga_committee_document,
    ga_conference,
    ga_ad_hoc_committee,
    ga_commission,
    hrc_resolution,
    hrc_decision,
    hrc_statement,
    hrc_draft,
    hrc_document,
    sc_resolution,
    sc_statement,
    sc_meeting,
    sc_document,
    sc_committee,
    sc_compilation,
    ecosoc_resolution,
    ecosoc_decision,
    ecosoc_draft,
    ecosoc_document,
    ecosoc_commission,
    ecosoc_body,
    trusteeship,
    secretariat,
    treaty_body,
    other_body,
};

/// A session of the General Assembly or of the Human Rights Council. `none`: the symbol names no session.
struct SessionNumber {
    enum class Kind : std::uint8_t { none, regular, special, emergency };
    Kind kind = Kind::none;
    int number = 0;
    bool roman = false;  // written `(XXX)` behind the number, General Assembly to 1975, ECOSOC to 1977
    bool operator==(const SessionNumber&) const = default;
};

/// `/Add.1`, or `/Add.1–4` with `last` above `number`; 0 when no number is written (`/Summary`).
struct Modifier {
    enum class Kind : std::uint8_t { addendum, amendment, corrigendum, revision, summary, enclosure, annex };
    Kind kind = Kind::addendum;
    int number = 0, last = 0;
    bool operator==(const Modifier&) const = default;
};

/// A document symbol, taken apart. Made by the functions below only: `components` are the truth, the other
/// fields are read from them.
struct Symbol {
    SymbolKind kind = SymbolKind::other_body;
    /// The pieces between slashes in right spelling, modifiers included: `A`, `RES`, `217 A (III)`.
    std::vector<std::string> components;
    std::string body;    // sub-bodies joined by slashes: `HRC`, `C.3`, `AC.105/C.2`; empty: the organ itself
    std::string series;  // `RES`, `DEC`, `PRST`, `L.`, `PV.`, `INF`, …; empty: the plain series
    SessionNumber session;
    int year = 0;         // of a year component or `(2000)`; 0: none
    int number = 0;       // the last number before the modifiers; 0: none
    std::string parts;    // letters of the parts: `A`, `AB` for A and B
    std::string bracket;  // `Part I`, `Vols. I and II`, `Sect. 3`, `Resumption 1`, without parentheses
    std::vector<Modifier> modifiers;
    std::vector<Symbol> joined;  // the further symbols of a double one, `A/77/481-S/2022/722`

    std::string_view organ() const { return components.front(); }
};

/// The one right spelling; parse_symbol() reads it back to the same value.
std::string to_string(const Symbol& symbol);
/// Whether both name the same document, however their sessions, parts and brackets were spelled.
bool equivalent(const Symbol& a, const Symbol& b);

/// Reads a whole text as a symbol (Editorial Manual, symbols of documents). All kinds of space and hyphen are
/// alike, and a space before a parenthesis or part letter may be missing; anything else must be spelled
/// right.
std::optional<Symbol> parse_symbol(std::string_view text);

struct FoundSymbol {
    Symbol symbol;
    Span span;
    bool shortened =
        false;  // only the modifier is written, as in `A/58/161 and Add.1`; `symbol` is the full one
};
/// The symbols in running text of any language, in order, that are spelled as parse_symbol() accepts.
std::vector<FoundSymbol> find_symbols(const Folded& text);
inline std::vector<FoundSymbol> find_symbols(std::string_view text) {
    return find_symbols(Folded(text));
}

/// The symbol of a General Assembly resolution or decision of a numbered session (31 on, special, emergency),
/// of a resolution of sessions 1 to 30 (`roman` set), of the Security Council (`year`), and so on: fills in
/// the fields that the kind needs and leaves the others out. Nothing when they make no symbol.
std::optional<Symbol> make_symbol(SymbolKind kind, const SessionNumber& session, int year, int number,
                                  std::string_view parts = {});

}  // namespace resolute::citations
