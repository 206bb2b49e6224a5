// SPDX-License-Identifier: Apache-2.0
#include "citations/symbol_broken.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "citations/symbol_reader.h"
#include "text/cat.h"
#include "text/find.h"
#include "text/utf8.h"

namespace resolute::citations {
namespace {

using Kind = SymbolFault::Kind;

constexpr std::size_t longest = 60;

constexpr std::array<std::string_view, 16> words{"RES", "DEC", "PRST", "HRC", "CONF", "INF", "PV",   "SR",
                                                 "AC",  "CN",  "CRP",  "NGO", "Add",  "Rev", "Corr", "Sub"};

bool is_slash(char c) {
    return c == '/' || c == '\\';
}
bool is_alphanumeric(char c) {
    return is_letter(c) || is_digit(c);
}
/// Struck for the slash behind the organ: "A.75/400", "S,AC.51/2009/5". A hyphen stands in "S-10/2" rightly.
bool is_struck_for_slash(char c) {
    return c == '.' || c == ',';
}

struct Token {
    std::size_t begin = 0, end = 0;
};

/// One change of a token's text: `size` bytes at `at` become `right`.
struct Change {
    std::size_t at = 0, size = 0;
    std::string right;
    Kind kind = Kind::missing_slash;
};

/// The Arabic word for *and* is one with what follows it.
bool arabic_before(std::string_view text, std::size_t at) {
    const auto code = character_before(text, at).code;
    return code >= 0x600 && code <= 0x6FF;
}

/// Whether a symbol could begin with the organ's letter at `at`.
bool may_begin(std::string_view text, std::size_t at) {
    const auto peek = [&](std::size_t ahead) { return at + ahead < text.size() ? text[at + ahead] : '\0'; };
    const char organ = text[at];
    if (organ != 'A' && organ != 'S' && organ != 'E') return false;
    if (at > 0 && (is_slash(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == '-')) return false;
    if (word_before(text, at) && !arabic_before(text, at)) return false;
    if (is_slash(peek(1)) || (peek(1) == ' ' && is_slash(peek(2)))) return true;
    if (is_digit(peek(1)) && is_digit(peek(2))) return true;
    const bool struck = is_struck_for_slash(peek(1));
    if (struck && is_digit(peek(2)) && is_digit(peek(3))) return true;
    const auto rest = text.substr(struck ? at + 2 : at + 1, 5);
    return std::ranges::any_of(words, [&](std::string_view word) {
        return rest.starts_with(word) && rest.size() > word.size() &&
               (is_slash(rest[word.size()]) || rest[word.size()] == '.');
    });
}

Token token_at(std::string_view text, std::size_t begin) {
    Token token{begin, begin};
    bool slash = false;
    for (std::size_t at = begin; at < text.size() && at - begin < longest; ++at) {
        const char c = text[at], next = at + 1 < text.size() ? text[at + 1] : '\0';
        const char before = at > begin ? text[at - 1] : '\0';
        const bool beside_slash =
            c == ' ' && ((is_slash(next) && at + 2 < text.size() && is_alphanumeric(text[at + 2])) ||
                         (is_slash(before) && (is_digit(next) || is_upper(next))));
        const bool comma =
            c == ',' && is_letter(before) && (is_digit(next) || (at == begin + 1 && is_upper(next)));
        const bool plain = is_alphanumeric(c) || c == '.' || c == '-' || is_slash(c);
        if (!plain && !beside_slash && !comma) break;
        slash = slash || is_slash(c);
        token.end = at + 1;
    }
    while (token.end > begin && !is_alphanumeric(text[token.end - 1])) --token.end;
    if (!slash) token.end = begin;
    return token;
}

/// The parenthesis behind a token, ` (2005)`, ` (Part II)`; empty where none stands there.
std::string_view bracket_behind(std::string_view text, Token token) {
    const auto rest = text.substr(token.end, 24);
    const auto close = rest.find(')');
    const bool opens = rest.starts_with("(") || rest.starts_with(" (");
    return opens && close != std::string_view::npos ? rest.substr(0, close + 1) : std::string_view();
}

/// What is wrong in a token for sure, whatever it stands for.
std::vector<Change> plain_faults(std::string_view token) {
    std::vector<Change> changes;
    for (std::size_t at = 0; at < token.size(); ++at) {
        const char c = token[at], before = at > 0 ? token[at - 1] : '\0';
        const char next = at + 1 < token.size() ? token[at + 1] : '\0';
        if (c == '\\')
            changes.push_back({at, 1, "/", Kind::wrong_slash});
        else if (c == '/' && is_slash(before))
            changes.push_back({at, 1, "", Kind::wrong_slash});
        else if (at == 1 && is_struck_for_slash(c))
            changes.push_back({at, 1, "/", Kind::wrong_slash});
        else if (c == ' ')
            changes.push_back({at, 1, "", Kind::extra_space});
        else if (c == ',')
            changes.push_back({at, 1, ".", Kind::missing_point});
        else if ((c == 'O' || c == 'o') && (is_digit(before) || (is_digit(next) && is_slash(before))))
            changes.push_back({at, 1, "0", Kind::look_alike});
        else if ((c == 'l' || c == 'I') && (is_digit(before) || (is_digit(next) && is_slash(before))))
            changes.push_back({at, 1, "1", Kind::look_alike});
    }
    return changes;
}

std::string changed(std::string_view token, const std::vector<Change>& changes) {
    std::string text;
    std::size_t at = 0;
    for (const auto& change : changes) {
        text += token.substr(at, change.at - at);
        text += change.right;
        at = change.at + change.size;
    }
    return text += token.substr(at);
}

bool is_present_year(int year) {
    return year >= 1976 && year <= 2039;
}

/// Whether such a document is likely to exist: a slash put anywhere makes a symbol, but few of them are.
bool is_likely(const Symbol& symbol) {
    using enum SymbolKind;
    const auto& session = symbol.session;
    const bool regular = session.kind == SessionNumber::Kind::regular && !session.roman;
    switch (symbol.kind) {
        case ga_resolution:
        case ga_decision:
        case ga_document:
        case ga_draft:
        case ga_meeting:
        case ga_committee_draft:
        case ga_committee_record:
        case ga_committee_document:
            if (symbol.body.size() > 2 && symbol.body != "C.1" && symbol.body.starts_with("C.") &&
                (symbol.body.size() > 3 || symbol.body[2] > '6'))
                return false;
            if (session.kind != SessionNumber::Kind::regular)
                return session.number > 0 && session.number < 40;
            return regular && session.number >= 31 && session.number <= 110 && symbol.number <= 1200;
        case hrc_resolution:
        case hrc_decision:
        case hrc_statement:
        case hrc_draft:
        case hrc_document:
            if (symbol.series.empty() && symbol.components.size() - symbol.modifiers.size() > 4) return false;
            return session.number > 0 && session.number <= 120 && symbol.number <= 150;
        case sc_resolution:
            return symbol.year >= 1946;
        case sc_statement:
        case sc_document:
            return is_present_year(symbol.year) && symbol.number <= 1500;
        case ga_conference:
            return symbol.body.size() >= 8;  // CONF.157: those of today have three figures
        case ga_ad_hoc_committee:
            return symbol.body.size() >= 6;  // AC.109
        case ecosoc_commission:
            return is_present_year(symbol.year) && symbol.number <= 500;
        case ga_commission:
            return symbol.number <= 1500;
        case ecosoc_resolution:
        case ecosoc_decision:
        case ecosoc_draft:
        case ecosoc_document:
            return is_present_year(symbol.year) && symbol.number <= 400;
        default:
            return false;
    }
}

/// Whether there is no reason to doubt it: documents of the early years have consecutive numbers.
bool may_exist(const Symbol& symbol) {
    if (is_likely(symbol)) return true;
    return symbol.body != "HRC" && !symbol.body.starts_with("C.") && symbol.number < 30'000;
}

std::optional<Symbol> likely_symbol(std::string_view text) {
    auto symbol = parse_symbol(text);
    if (!symbol || !is_likely(*symbol)) return std::nullopt;
    if (!std::ranges::all_of(symbol->joined, is_likely)) return std::nullopt;
    return symbol;
}

/// The slash that makes a symbol of the text, where there is one.
std::optional<Change> missing_slash(std::string_view text, std::string_view bracket) {
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!is_alphanumeric(text[at]) || !is_alphanumeric(text[at - 1])) continue;
        std::string trial(text);
        trial.insert(at, "/");
        trial += bracket;
        if (likely_symbol(trial)) return Change{at, 0, "/", Kind::missing_slash};
    }
    return std::nullopt;
}

/// The hyphen behind the session or the year, where a slash makes a symbol of the text.
std::optional<Change> wrong_hyphen(std::string_view text) {
    // The session or the year is the first part of figures alone; documents of "A/AC.105" have none.
    auto at = text.find('/');
    while (at != std::string_view::npos && at + 1 < text.size() && !is_digit(text[at + 1]))
        at = text.find('/', at + 1);
    if (at != std::string_view::npos) at = text.find_first_not_of("0123456789", at + 1);
    if (at == std::string_view::npos || text[at] != '-' || text.find('.') < at) return std::nullopt;
    std::string trial(text);
    trial[at] = '/';
    return likely_symbol(trial) ? std::optional(Change{at, 1, "/", Kind::wrong_slash}) : std::nullopt;
}

bool one_letter_apart(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    int apart = 0;
    for (std::size_t i = 0; i < a.size(); ++i) apart += a[i] != b[i];
    return apart == 1;
}

/// The word with one letter wrong, where another letter makes a symbol of the text.
std::optional<Change> wrong_letter(std::string_view text) {
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!is_letter(text[at]) || is_letter(text[at - 1])) continue;
        std::size_t end = at;
        while (end < text.size() && is_letter(text[end])) ++end;
        const auto word = text.substr(at, end - at);
        for (const auto right : words) {
            if (right.size() < 3 || !one_letter_apart(word, right)) continue;
            std::string trial(text);
            trial.replace(at, right.size(), right);
            if (likely_symbol(trial)) return Change{at, right.size(), std::string(right), Kind::letter_case};
        }
        at = end;
    }
    return std::nullopt;
}

/// What the token stands for with the parenthesis behind it, which may be none of it.
std::optional<MisspelledSymbol> broken(const Folded& folded, Token token, std::string_view bracket) {
    const auto text = folded.text().substr(token.begin, token.end - token.begin);
    if (std::ranges::none_of(text, is_digit)) return std::nullopt;
    auto changes = plain_faults(text);
    if (changes.empty()) {
        if (const auto read = parse_symbol(cat(text, bracket)); read && may_exist(*read)) return std::nullopt;
        auto change = missing_slash(text, bracket);
        if (!change && bracket.empty()) change = wrong_letter(text);
        if (!change) change = wrong_hyphen(text);
        if (!change) return std::nullopt;
        changes.push_back(std::move(*change));
    }
    auto symbol = parse_symbol(cat(changed(text, changes), bracket));
    if (!symbol) return std::nullopt;
    SymbolSpelling spelling{std::move(*symbol), {}};
    for (auto& change : changes) {
        const auto at = token.begin + change.at;
        spelling.faults.push_back(
            {change.kind, folded.original(at, at + change.size), std::move(change.right)});
    }
    return MisspelledSymbol{std::move(spelling), folded.original(token.begin, token.end + bracket.size())};
}

}  // namespace

void add_broken_symbols(const Folded& folded, std::vector<MisspelledSymbol>& found) {
    const std::string_view text = folded.text();
    const auto known = found.size();
    constexpr ByteSet slashes("/\\");
    const bool backwards = text.find('\\') != std::string_view::npos;
    const auto next_slash = [&](std::size_t from) {
        return backwards ? find_any(text, slashes, from) : text.find('/', from);
    };
    for (auto slash = next_slash(0); slash != std::string_view::npos;) {
        // The organ's letter stands in the same word, or in the one before a space.
        std::size_t begin = slash;
        while (begin > 0 && slash - begin < 8 && !may_begin(text, begin)) --begin;
        const Token token = may_begin(text, begin) ? token_at(text, begin) : Token{slash, slash};
        const auto next = std::max(slash + 1, token.end);
        if (token.end > slash) {
            const auto bracket = bracket_behind(text, token);
            const bool whole = !bracket.empty() &&
                               parse_symbol(cat(text.substr(token.begin, token.end - token.begin), bracket));
            auto one = broken(folded, token, bracket);
            if (!one && !bracket.empty() && !whole) one = broken(folded, token, {});
            const auto overlaps = [&](const MisspelledSymbol& other) {
                return one->span.begin < other.span.end && other.span.begin < one->span.end;
            };
            if (one &&
                std::none_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(known), overlaps))
                found.push_back(std::move(*one));
        }
        slash = next_slash(next);
    }
    std::ranges::sort(found, {}, [](const MisspelledSymbol& one) { return one.span.begin; });
}

}  // namespace resolute::citations
