// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/scanner.h"
#include "citations/symbol.h"

namespace resolute::citations {

/// One piece of a symbol between two slashes, as it was read.
struct Component {
    enum class Type : std::uint8_t { word, dotted, number, session, modifier, free };
    Type type = Type::free;
    std::string text;  // in right spelling
    std::string word;  // `L.`, `HRC`
    int number = 0;
    std::string parts, bracket;
    SessionNumber session;
    int year = 0;  // of `(2000)`
    Modifier modifier;
};

struct ReadSymbol {
    Symbol symbol;
    std::size_t end = 0;
};

/// Reads the longest symbol that begins at `at` of a folded text. Nothing when the text there is no symbol,
/// or when what follows shows that it is part of something longer.
std::optional<ReadSymbol> read_symbol(std::string_view folded, std::size_t at);
/// What parse_symbol() and guess_symbol() read alike, sooner told than by the latter: symbols of the main
/// organs in capitals, figures and points.
std::optional<Symbol> parse_plain_symbol(std::string_view text);
/// A hyphen or dash.
bool accept_dash(Scanner& in);
/// Reads `(2000)` of the organ `S`, `(XXX)` or `(S-VI)` of the others into year or session.
bool read_session_bracket(Scanner& in, char organ, Component& out);
/// Reads ` (Part I)`, `(Vols. I and II)`, ` (Sect. 3)`, ` (Resumption 1)`: what stands inside, in right
/// spelling.
std::string read_bracket(Scanner& in);
/// Reads `Add.1`, `Add.1–4`, `Rev.2`, `Summary` and moves behind it.
std::optional<Modifier> read_modifier(Scanner& in);
/// Reads part letters: `A`, ` A`, ` A and B`, `A-C`, ` A à C`, in the joining words of all languages.
std::string read_parts(Scanner& in);
/// `A`, `A-B`, `A, C and D`; empty for no letters.
std::string parts_text(std::string_view letters);
std::string modifier_text(const Modifier& modifier);

/// Gives kind and fields to what was read; false when no series of the organ has that shape.
bool classify(const std::vector<Component>& components, Symbol& symbol);
/// Whether `word` begins the symbols of a programme, treaty body or other organization (`FCCC`, `WHA75`,
/// `GC(55)`).
bool is_other_organ(std::string_view word);
bool is_treaty_body(std::string_view word);
/// Whether a component `word` (without point) of symbols of the organ `A`, `S` or `E` is known.
bool is_dotted_word(std::string_view word);
bool is_plain_word(char organ, std::string_view word);
/// Whether a component word names a sub-body rather than a series: `C.`, `AC.`, `HRC`.
bool is_body_word(std::string_view word);

}  // namespace resolute::citations
