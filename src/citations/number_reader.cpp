// SPDX-License-Identifier: Apache-2.0
#include "citations/number_reader.h"

#include <algorithm>
#include <utility>

#include "citations/folded.h"
#include "citations/scanner.h"
#include "citations/symbol_reader.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::citations {
namespace {

using Kind = SessionNumber::Kind;

/// Letters before the number of a special session; Arabic has its own.
Kind accept_prefix(Scanner& in) {
    // A Cyrillic look-alike of S is not read: it is no S.
    if (in.accept("ES-") || in.accept("دإط-") || in.accept("د إ ط-") || in.accept("دإ ط-"))
        return Kind::emergency;
    if (in.accept("S-") || in.accept("دإ-") || in.accept("د إ-")) return Kind::special;
    return Kind::regular;
}

/// One part letter of Latin, Cyrillic or Arabic script behind an optional space; 0 when there is none.
char accept_letter(Scanner& in, ShortNumber& number) {
    Scanner look = in;
    look.skip_spaces();
    const bool space = look.at > in.at;
    constexpr std::pair<std::string_view, char> arabic[] = {{"ألف", 'A'}, {"باء", 'B'}, {"جيم", 'C'},
                                                            {"دال", 'D'}, {"هاء", 'E'}, {"واو", 'F'}};
    char letter = 0;
    if (is_upper(look.peek())) {
        letter = look.peek();
        ++look.at;
    } else {
        for (const auto& [name, latin] : arabic)
            if (look.accept(name)) {
                letter = latin;
                break;
            }
        if (letter == 0 && !look.done()) {
            const Character c = character_at(look.text, look.at);
            letter = latin_look_alike(c.code);
            if (c.code == 0x411) letter = 'B';
            if (!is_upper(letter)) return 0;
            look.at += c.length;
            if (word_at(look.text, look.at)) return 0;
            number.parts_latin = false;
        }
    }
    if (letter == 0 || word_at(look.text, look.at) || look.peek() == '/') return 0;
    if (look.peek() == '-' && is_digit(look.peek(1))) return 0;  // `S-10/2` of the next number
    number.space_missing = number.space_missing || !space;
    in = look;
    return letter;
}

void read_letters(Scanner& in, ShortNumber& number) {
    Scanner look = in;
    ShortNumber trial = number;
    const char first = accept_letter(look, trial);
    if (first == 0) return;
    number = trial;
    number.parts = first;
    in = look;
    while (true) {
        look = in;
        trial = number;
        const bool range = look.accept('-') || look.accept("–") || look.accept(" to ") ||
                           look.accept(" à ") || look.accept(" a ") || look.accept("至") ||
                           look.accept(" إلى ");
        const bool more = range || look.accept(", ") || look.accept(" and ") || look.accept(" et ") ||
                          look.accept(" y ") || look.accept(" и ") || look.accept(" و ") ||
                          look.accept(" و") || look.accept("和") || look.accept("、") || look.accept("، ");
        const char next = more ? accept_letter(look, trial) : '\0';
        if (next <= number.parts.back()) return;
        trial.space_missing = number.space_missing;
        trial.parts = number.parts;
        for (char c = range ? static_cast<char>(trial.parts.back() + 1) : next; c <= next; ++c)
            trial.parts += c;
        number = trial;
        in = look;
    }
}

/// `(III)`, `(S-VI)`, `(2000)`, `(د-3)` behind the number.
bool read_bracket(Scanner& in, ShortNumber& number) {
    Scanner look = in;
    look.skip_spaces();
    const bool space = look.at > in.at;
    if (!look.accept('(')) return false;
    Scanner year = look;
    if (const auto value = year.number(4); value && *value >= 1946 && *value <= 2099 && year.accept(')')) {
        if (!number.parts.empty()) return false;
        number.shape = NumberShape::year_bracket;
        number.year = *value;
        look = year;
    } else {
        Kind kind = accept_prefix(look);
        int session = 0;
        if (look.accept("د-")) {
            session = look.number(2).value_or(0);
        } else if (kind != Kind::regular && is_digit(look.peek())) {
            session = look.number(2).value_or(0);
        } else {
            session = roman_value(look.run(is_upper));
        }
        if (session == 0 || !look.accept(')')) return false;
        number.shape = NumberShape::roman;
        number.session = {kind, session, true};
    }
    number.space_missing = number.space_missing || !space;
    in = look;
    return true;
}

/// Whether figures, letters or a slash before `at` show that the number began earlier.
bool begun_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    const char c = text[at - 1];
    if (is_digit(c) || is_letter(c) || c == '/' || c == '-' || c == '.' || c == '_') return true;
    return (c == ',' && at > 1 && is_digit(text[at - 2])) || text.substr(0, at).ends_with("–");
}

bool goes_on(const Scanner& in) {
    const char c = in.peek();
    if (is_digit(c) || is_letter(c) || c == '/' || c == '%' || c == '_') return true;
    return (c == '.' || c == ',' || c == '-') && is_digit(in.peek(1));
}

}  // namespace

std::optional<ReadNumber> read_number(std::string_view folded, std::size_t at) {
    if (begun_before(folded, at)) return std::nullopt;
    Scanner in{folded, at};
    ShortNumber number;
    const Kind kind = accept_prefix(in);
    const auto first = in.number(4);
    if (!first || *first == 0) return std::nullopt;
    if (in.accept('/')) {
        const auto second = in.number(3);
        if (!second || *second == 0) return std::nullopt;
        const bool year = kind == Kind::regular && *first >= 1946 && *first <= 2099;
        if (!year && *first > 199) return std::nullopt;
        number.shape = year ? NumberShape::year : NumberShape::session;
        number.number = *second;
        if (year)
            number.year = *first;
        else
            number.session = {kind, *first, false};
        read_letters(in, number);
    } else {
        if (kind != Kind::regular) return std::nullopt;
        number.number = *first;
        read_letters(in, number);
        if (!read_bracket(in, number)) return std::nullopt;
    }
    if (goes_on(in)) return std::nullopt;
    return ReadNumber{std::move(number), in.at};
}

std::optional<ShortNumber> parse_number(std::string_view text) {
    const Folded folded(text);
    Scanner in{folded.text(), 0};
    in.skip_spaces();
    auto read = read_number(in.text, in.at);
    if (!read) return std::nullopt;
    in.at = read->end;
    in.skip_spaces();
    if (!in.done()) return std::nullopt;
    return std::move(read->number);
}

std::string to_string(const ShortNumber& number) {
    std::string parts;
    if (const std::string& letters = number.parts; letters.size() == 2)
        parts = cat(' ', letters[0], " and ", letters[1]);
    else if (letters.size() > 2 && letters.back() - letters.front() == static_cast<int>(letters.size()) - 1)
        parts = cat(' ', letters.front(), " to ", letters.back());
    else if (!letters.empty())
        parts = cat(' ', parts_text(letters));
    const auto kind = number.session.kind;
    const std::string_view prefix = kind == Kind::special ? "S-" : kind == Kind::emergency ? "ES-" : "";
    switch (number.shape) {
        case NumberShape::session:
            return cat(prefix, number.session.number, '/', number.number, parts);
        case NumberShape::year:
            return cat(number.year, '/', number.number, parts);
        case NumberShape::roman:
            return cat(number.number, parts, " (", prefix, roman(number.session.number), ')');
        case NumberShape::year_bracket:
            return cat(number.number, " (", number.year, ')');
    }
    return {};
}

std::optional<Symbol> symbol_of(const ShortNumber& number, NumberNoun noun, Organ organ) {
    using enum SymbolKind;
    const bool decision = noun == NumberNoun::decision;
    const auto make = [&](SymbolKind kind) {
        return make_symbol(kind, number.session, number.year, number.number, number.parts);
    };
    switch (number.shape) {
        case NumberShape::year_bracket:
            if (organ != Organ::none && organ != Organ::security_council && organ != Organ::council)
                return std::nullopt;
            return make(sc_resolution);
        case NumberShape::roman:
            if (organ == Organ::economic_and_social_council) return make(ecosoc_resolution);
            if (organ == Organ::none || organ == Organ::general_assembly) return make(ga_resolution);
            return std::nullopt;
        case NumberShape::year:
            if (organ != Organ::none && organ != Organ::economic_and_social_council &&
                organ != Organ::council)
                return std::nullopt;
            return make(decision ? ecosoc_decision : ecosoc_resolution);
        case NumberShape::session:
            if (organ == Organ::human_rights_council || organ == Organ::council)
                return make(decision ? hrc_decision : hrc_resolution);
            if (organ != Organ::none && organ != Organ::general_assembly) return std::nullopt;
            return make(decision ? ga_decision : ga_resolution);
    }
    return std::nullopt;
}

namespace {

/// The organ whose numbers have this shape when no other is named.
Organ usual_organ(NumberShape shape, Organ author) {
    switch (shape) {
        case NumberShape::year_bracket:
            return Organ::security_council;
        case NumberShape::year:
            return Organ::economic_and_social_council;
        case NumberShape::roman:
            return author == Organ::economic_and_social_council ? author : Organ::general_assembly;
        case NumberShape::session:
            return author == Organ::human_rights_council ? author : Organ::general_assembly;
    }
    return author;
}

bool fits(NumberShape shape, Organ organ) {
    switch (shape) {
        case NumberShape::year_bracket:
            return organ == Organ::security_council;
        case NumberShape::roman:
            return organ == Organ::general_assembly || organ == Organ::economic_and_social_council;
        case NumberShape::year:
            return organ == Organ::economic_and_social_council || organ == Organ::commission_on_human_rights;
        case NumberShape::session:
            return organ != Organ::security_council && organ != Organ::economic_and_social_council &&
                   organ != Organ::trusteeship_council && organ != Organ::commission_on_human_rights;
    }
    return false;
}

}  // namespace

Readings readings(const FoundNumber& found, Organ author) {
    const NumberShape shape = found.number.shape;
    const Organ usual = usual_organ(shape, author);
    const bool near = found.organ != Organ::none;
    const bool near_fits = near && fits(shape, found.organ);
    std::vector<Organ> organs{usual};
    if (found.organ_beside)
        organs = {found.organ};
    else if (near_fits && (!found.own || found.own_of_organ))
        organs = {found.organ, usual};
    else if (near_fits)
        organs = {usual, found.organ};
    Readings result;
    for (const Organ organ : organs) {
        auto symbol = symbol_of(found.number, found.noun, organ);
        const auto same = [&](const Symbol& known) { return equivalent(known, *symbol); };
        if (symbol && std::ranges::none_of(result.symbols, same))
            result.symbols.push_back(std::move(*symbol));
    }
    const bool named = near && symbol_of(found.number, found.noun, found.organ);
    const bool only_here = shape == NumberShape::roman || shape == NumberShape::year_bracket;
    result.complete = !result.symbols.empty() && (only_here || named || (found.own && !found.own_of_organ));
    return result;
}

}  // namespace resolute::citations
