// SPDX-License-Identifier: Apache-2.0
#include "citations/symbol.h"

#include <algorithm>

#include "citations/symbol_reader.h"
#include "citations/symbol_spelling.h"
#include "text/cat.h"

namespace resolute::citations {
namespace {

std::string own_text(const Symbol& symbol) {
    std::string text;
    text.reserve(24);
    for (const auto& component : symbol.components) {
        if (!text.empty()) text += '/';
        text += component;
    }
    return text;
}

bool is_year(int number) {
    return number >= 1946 && number <= 2099;
}

std::string_view session_prefix(const SessionNumber& session) {
    using Kind = SessionNumber::Kind;
    return session.kind == Kind::special ? "S-" : session.kind == Kind::emergency ? "ES-" : "";
}

/// Where the token begins that has a slash at `slash`: nothing when it is too long for an organ or glued to a
/// word.
std::optional<std::size_t> token_begin(std::string_view text, std::size_t slash) {
    std::size_t begin = slash;
    bool closed = false;
    while (begin > 0 && slash - begin < 16) {
        const char c = text[begin - 1];
        closed = closed || c == ')';
        if (!is_letter(c) && !is_digit(c) && c != '.' && c != ')' && c != '-' && (c != '(' || !closed)) break;
        --begin;
    }
    // Parentheses, points and hyphens before the organ belong to the text around it.
    while (begin < slash && !is_letter(text[begin])) ++begin;
    if (begin == slash) return std::nullopt;
    if (begin > 0) {
        const char c = text[begin - 1];
        if (is_letter(c) || is_digit(c) || c == '/' || c == '.' || c == '-' || c == '_') return std::nullopt;
    }
    return begin;
}

bool accept_and(Scanner& in) {
    for (const std::string_view joint :
         {", and ", " and ", ", ", " et ", " y ", " и ", " و ", "، و ", " و", "和", "、", "及"})
        if (in.accept(joint)) return true;
    return false;
}

/// ` and Add.1`, `, Corr.1–3` behind a symbol found.
void find_shortened(const Folded& folded, Scanner& in, std::vector<FoundSymbol>& found) {
    Symbol base = found.back().symbol;
    if (!base.joined.empty()) return;
    base.components.resize(base.components.size() - base.modifiers.size());
    base.modifiers.clear();
    const auto size = base.components.size();
    for (Scanner look = in; accept_and(look); look = in) {
        const std::size_t begin = look.at;
        Symbol whole = base;
        do {
            const auto modifier = read_modifier(look);
            if (!modifier) break;
            whole.modifiers.push_back(*modifier);
            whole.components.push_back(modifier_text(*modifier));
        } while (look.accept('/'));
        if (whole.components.size() == size || word_at(look.text, look.at)) return;
        found.push_back({std::move(whole), folded.original(begin, look.at), true});
        in = look;
    }
}

}  // namespace

std::string to_string(const Symbol& symbol) {
    std::string text = own_text(symbol);
    for (const auto& one : symbol.joined) text += cat('-', own_text(one));
    return text;
}

bool equivalent(const Symbol& a, const Symbol& b) {
    if (a.joined.empty() && b.joined.empty()) return own_text(a) == own_text(b);
    return to_string(a) == to_string(b);
}

std::optional<Symbol> parse_symbol(std::string_view text) {
    const Folded folded(text);
    auto read = read_symbol(folded.text(), 0);
    if (!read || read->end != folded.text().size()) return std::nullopt;
    return std::move(read->symbol);
}

std::optional<Symbol> parse_plain_symbol(std::string_view text) {
    const bool main = text.starts_with("A/") || text.starts_with("S/") || text.starts_with("E/");
    // `S/RES/1325(2000)` has brackets, and may have a space before them.
    const bool council = text.starts_with("S/RES/");
    const bool plain = main && std::ranges::all_of(text, [&](char c) {
                           return is_upper(c) || is_digit(c) || c == '/' || c == '.' ||
                                  (council && (c == '(' || c == ')' || c == ' '));
                       });
    if (!plain) return std::nullopt;
    auto read = read_symbol(text, 0);
    if (!read || read->end != text.size()) return std::nullopt;
    return std::move(read->symbol);
}

std::vector<FoundSymbol> find_symbols(const Folded& folded) {
    const std::string_view plain = folded.text();
    std::vector<FoundSymbol> found;
    for (std::size_t slash = plain.find('/'); slash != std::string_view::npos;) {
        std::size_t next = slash + 1;
        if (const auto begin = token_begin(plain, slash))
            if (auto read = read_symbol(plain, *begin)) {
                found.push_back({std::move(read->symbol), folded.original(*begin, read->end)});
                Scanner in{plain, read->end};
                find_shortened(folded, in, found);
                next = in.at;
            }
        slash = plain.find('/', next);
    }
    return found;
}

namespace {

/// `A/RES/78/11`, `E/RES/2003/20`, `A/HRC/RES/57/10` put together from parts that parse_symbol() would take;
/// `last` is the highest number.
std::optional<Symbol> numbered(SymbolKind kind, std::initializer_list<std::string_view> beginning,
                               const SessionNumber& session, int year, int number, int last) {
    using Kind = SessionNumber::Kind;
    const bool regular = session.kind == Kind::none || session.kind == Kind::regular;
    const bool fits =
        year != 0 ? is_year(year) : session.number >= 1 && session.number <= (regular ? 199 : 99);
    if (!fits || number < 1 || number > last) return std::nullopt;
    Symbol symbol;
    symbol.kind = kind;
    symbol.components.reserve(beginning.size() + 2);
    for (const auto piece : beginning) symbol.components.emplace_back(piece);
    symbol.series = symbol.components.back();
    if (beginning.size() == 3) symbol.body = symbol.components[1];
    symbol.components.push_back(year != 0 ? cat(year) : cat(session_prefix(session), session.number));
    symbol.components.push_back(cat(number));
    if (year == 0) symbol.session = {regular ? Kind::regular : session.kind, session.number, false};
    symbol.year = year;
    symbol.number = number;
    return symbol;
}

/// `S/RES/1325 (2000)`.
std::optional<Symbol> of_the_council(int number, int year) {
    if (number < 1 || number > 99'999 || !is_year(year)) return std::nullopt;
    Symbol symbol;
    symbol.kind = SymbolKind::sc_resolution;
    symbol.components = {"S", "RES", cat(number, " (", year, ")")};
    symbol.series = "RES";
    symbol.year = year;
    symbol.number = number;
    return symbol;
}

}  // namespace

std::optional<Symbol> make_symbol(SymbolKind kind, const SessionNumber& session, int year, int number,
                                  std::string_view parts) {
    using enum SymbolKind;
    const bool old = session.roman;
    // Most numbers are plain; those with letters of parts or a roman session are read like any text.
    if (parts.empty() && !old) switch (kind) {
            case ga_resolution:
                return numbered(kind, {"A", "RES"}, session, 0, number, 999);
            case ga_decision:
                return numbered(kind, {"A", "DEC"}, session, 0, number, 999);
            case hrc_resolution:
                return numbered(kind, {"A", "HRC", "RES"}, session, 0, number, 99'999);
            case hrc_decision:
                return numbered(kind, {"A", "HRC", "DEC"}, session, 0, number, 99'999);
            case ecosoc_resolution:
                return numbered(kind, {"E", "RES"}, {}, year, number, 99'999);
            case ecosoc_decision:
                return numbered(kind, {"E", "DEC"}, {}, year, number, 99'999);
            case sc_resolution:
                return of_the_council(number, year);
            default:
                break;
        }
    const auto prefix = session_prefix(session);
    const std::string letters = parts.empty() ? std::string() : cat(' ', parts_text(parts));
    const std::string bracket = cat(" (", prefix, roman(session.number), ")");
    switch (kind) {
        case ga_resolution:
            if (old) return parse_symbol(cat("A/RES/", number, letters, bracket));
            return parse_symbol(cat("A/RES/", prefix, session.number, '/', number, letters));
        case ga_decision:
            return parse_symbol(cat("A/DEC/", prefix, session.number, '/', number, letters));
        case hrc_resolution:
            return parse_symbol(cat("A/HRC/RES/", prefix, session.number, '/', number));
        case hrc_decision:
            return parse_symbol(cat("A/HRC/DEC/", prefix, session.number, '/', number));
        case hrc_statement:
            return parse_symbol(cat("A/HRC/PRST/", prefix, session.number, '/', number));
        case sc_resolution:
            return parse_symbol(cat("S/RES/", number, " (", year, ")"));
        case sc_statement:
            return parse_symbol(cat("S/PRST/", year, '/', number));
        case ecosoc_resolution:
            if (old) return parse_symbol(cat("E/RES/", number, letters, bracket));
            return parse_symbol(cat("E/RES/", year, '/', number, letters));
        case ecosoc_decision:
            return parse_symbol(cat("E/DEC/", year, '/', number, letters));
        default:
            return std::nullopt;
    }
}

}  // namespace resolute::citations
