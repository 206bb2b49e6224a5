// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>

#include "citations/symbol_reader.h"
#include "text/cat.h"

namespace resolute::citations {
namespace {

using Type = Component::Type;
using enum SymbolKind;

bool is_year(const Component& c) {
    return c.type == Type::number && c.number >= 1946 && c.number <= 2099 && c.text.size() == 4;
}
bool is_session(const Component& c) {
    return c.type == Type::session ||
           (c.type == Type::number && c.number >= 1 && c.number <= 199 && c.parts.empty());
}
bool is_number(const Component& c) {
    return c.type == Type::number && c.bracket.empty();
}

SessionNumber session_of(const Component& c) {
    if (c.type == Type::session) return c.session;
    return {SessionNumber::Kind::regular, c.number, false};
}

void set_number(Symbol& symbol, const Component& c) {
    symbol.number = c.number;
    symbol.parts = c.parts;
    if (c.session.number != 0) symbol.session = c.session;
    if (c.year != 0) symbol.year = c.year;
}

/// What follows the organ and precedes the modifiers.
using Rest = std::span<const Component>;

/// `RES/78/11`, `RES/ES-11/1`, `RES/217 A (III)`, `DEC/76/402`.
bool ga_text(Rest rest, Symbol& symbol) {
    if (rest.size() == 3 && is_session(rest[1]) && is_number(rest[2]) && rest[2].session.number == 0) {
        symbol.session = session_of(rest[1]);
        set_number(symbol, rest[2]);
        return symbol.number <= 999;
    }
    if (symbol.series != "RES" || rest.size() != 2 || !is_number(rest[1]) || rest[1].session.number == 0)
        return false;
    set_number(symbol, rest[1]);
    return symbol.number <= 9999;
}

bool sc_text(Rest rest, Symbol& symbol) {
    if (symbol.series == "RES") {
        if (rest.size() != 2 || !is_number(rest[1]) || rest[1].year == 0) return false;
        set_number(symbol, rest[1]);
        return true;
    }
    if (rest.size() != 3 || !is_year(rest[1]) || !is_number(rest[2])) return false;
    symbol.year = rest[1].number;
    set_number(symbol, rest[2]);
    return true;
}

bool ecosoc_text(Rest rest, Symbol& symbol) {
    if (rest.size() == 3 && is_year(rest[1]) && is_number(rest[2]) && rest[2].session.number == 0) {
        symbol.year = rest[1].number;
        set_number(symbol, rest[2]);
        return true;
    }
    if (symbol.series != "RES" || rest.size() != 2 || !is_number(rest[1]) || rest[1].session.number == 0)
        return false;
    set_number(symbol, rest[1]);
    return true;
}

/// `HRC/RES/57/10`, `HRC/PRST/OS/12/1` (organizational session).
bool hrc_text(Rest rest, Symbol& symbol) {
    const bool organizational = rest.size() == 5 && rest[2].text == "OS" && is_session(rest[3]);
    const std::size_t at = organizational ? 3 : 2;
    if (rest.size() != at + 2 || !is_session(rest[at]) || !is_number(rest[at + 1])) return false;
    if (!organizational) symbol.session = session_of(rest[at]);
    set_number(symbol, rest[at + 1]);
    return true;
}

SymbolKind ga_kind(const Symbol& symbol) {
    const std::string_view body = symbol.body;
    const bool draft = symbol.series == "L.", record = symbol.series == "PV." || symbol.series == "SR.";
    if (body.starts_with("HRC")) return draft ? hrc_draft : hrc_document;
    if (body.starts_with("CONF.")) return ga_conference;
    if (body.starts_with("AC.")) return ga_ad_hoc_committee;
    if (body.starts_with("CN.")) return ga_commission;
    if (body.starts_with("C.") || body.starts_with("SPC"))
        return draft ? ga_committee_draft : record ? ga_committee_record : ga_committee_document;
    if (!body.empty()) return ga_document;
    return draft ? ga_draft : record ? ga_meeting : ga_document;
}

SymbolKind kind_of(char organ, const Symbol& symbol) {
    if (organ == 'A') return ga_kind(symbol);
    if (organ == 'S') {
        if (symbol.series == "PV.") return sc_meeting;
        if (!symbol.body.empty()) return sc_committee;
        return symbol.series == "INF" ? sc_compilation : sc_document;
    }
    if (symbol.body.starts_with("CN.")) return ecosoc_commission;
    if (!symbol.body.empty()) return ecosoc_body;
    return symbol.series == "L." ? ecosoc_draft : ecosoc_document;
}

/// Fills in body, series, session, year and number of any other document.
void describe(Rest rest, std::size_t body_size, Symbol& symbol) {
    for (std::size_t i = body_size; i < rest.size(); ++i) {
        const Component& c = rest[i];
        const bool last = i + 1 == rest.size();
        if (c.type == Type::word || c.type == Type::dotted) symbol.series = c.word;
        if (!last && is_year(c) && symbol.year == 0) symbol.year = c.number;
        if (!last && is_session(c) && symbol.session.number == 0) symbol.session = session_of(c);
        if (c.number != 0) symbol.number = c.number;
        if (!c.bracket.empty()) symbol.bracket = c.bracket;
    }
}

/// Whether the numbers suffice: a session or year with a number, a number in a series or of a body, or one of
/// the consecutive numbers of the early years.
bool has_number(Rest rest, std::size_t body_size, char organ) {
    if (rest.size() == body_size) return false;
    const Component& last = rest.back();
    if (last.type != Type::number && last.type != Type::dotted) return false;
    if (rest.size() > 1) return true;
    if (last.type == Type::dotted) return true;
    return organ == 'S' || last.text.size() >= 3;
}

bool classify_main(char organ, Rest rest, Symbol& symbol) {
    std::size_t body_size = 0;
    while (body_size < rest.size()) {
        const Component& c = rest[body_size];
        const bool named = c.type == Type::word && is_body_word(c.word);
        const bool numbered =
            c.type == Type::dotted && is_body_word(std::string_view(c.word).substr(0, c.word.size() - 1));
        if (!named && !numbered) break;
        symbol.body += cat(symbol.body.empty() ? "" : "/", c.text);
        ++body_size;
    }
    const std::string_view series = body_size < rest.size() ? std::string_view(rest[body_size].text) : "";
    if (series == "RES" || series == "DEC" || series == "PRST") {
        symbol.series = std::string(series);
        const bool decision = series == "DEC", statement = series == "PRST";
        if (organ == 'A' && symbol.body == "HRC") {
            symbol.kind = statement ? hrc_statement : decision ? hrc_decision : hrc_resolution;
            return hrc_text(rest, symbol);
        }
        if (symbol.body.empty()) {
            if (organ == 'S') {
                symbol.kind = statement ? sc_statement : sc_resolution;
                return !decision && sc_text(rest, symbol);
            }
            symbol.kind = organ == 'A' ? (decision ? ga_decision : ga_resolution)
                                       : (decision ? ecosoc_decision : ecosoc_resolution);
            return !statement && (organ == 'A' ? ga_text(rest, symbol) : ecosoc_text(rest, symbol));
        }
    }
    if (!has_number(rest, body_size, organ)) return false;
    describe(rest, body_size, symbol);
    symbol.kind = kind_of(organ, symbol);
    return true;
}

bool classify_other(std::string_view organ, Rest rest, Symbol& symbol) {
    symbol.kind = organ == "ST"           ? secretariat
                  : organ == "T"          ? trusteeship
                  : is_treaty_body(organ) ? treaty_body
                                          : other_body;
    bool digit = std::ranges::any_of(organ, is_digit);
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const Component& c = rest[i];
        digit = digit || std::ranges::any_of(c.text, is_digit);
        if (!c.bracket.empty()) symbol.bracket = c.bracket;
        const bool whole = std::ranges::all_of(c.text, is_digit) && c.text.size() <= 5;
        if (!whole) continue;
        int value = 0;
        for (const char figure : c.text) value = value * 10 + (figure - '0');
        const bool year = value >= 1946 && value <= 2099 && i + 1 < rest.size();
        (year ? symbol.year : symbol.number) = value;
    }
    return digit;
}

}  // namespace

bool classify(const std::vector<Component>& components, Symbol& symbol) {
    const auto is_modifier = [](const Component& c) { return c.type == Type::modifier; };
    std::size_t end = components.size();
    while (end > 1 && is_modifier(components[end - 1])) --end;
    for (std::size_t i = end; i < components.size(); ++i) {
        symbol.modifiers.push_back(components[i].modifier);
        if (!components[i].bracket.empty()) symbol.bracket = components[i].bracket;
    }
    const Rest rest = Rest(components).subspan(1, end - 1);
    if (rest.empty()) return false;
    const std::string& organ = components.front().text;
    const bool main = organ == "A" || organ == "S" || organ == "E";
    if (main && std::ranges::any_of(rest, is_modifier)) return false;
    return main ? classify_main(organ.front(), rest, symbol) : classify_other(organ, rest, symbol);
}

}  // namespace resolute::citations
