// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/symbol_reader.h"
#include "text/cat.h"

namespace resolute::citations {
namespace {

bool is_year(int number) {
    return number >= 1946 && number <= 2099;
}

struct ModifierWord {
    std::string_view word;
    Modifier::Kind kind;
};
constexpr std::array modifier_words{ModifierWord{"Add.", Modifier::Kind::addendum},
                                    ModifierWord{"Amend.", Modifier::Kind::amendment},
                                    ModifierWord{"Corr.", Modifier::Kind::corrigendum},
                                    ModifierWord{"Rev.", Modifier::Kind::revision},
                                    ModifierWord{"Summary", Modifier::Kind::summary},
                                    ModifierWord{"Enclosure", Modifier::Kind::enclosure},
                                    ModifierWord{"Annex", Modifier::Kind::annex},
                                    ModifierWord{"Corrigendum", Modifier::Kind::corrigendum}};

}  // namespace

bool accept_dash(Scanner& in) {
    return in.accept('-') || in.accept("–") || in.accept("—");
}

bool read_session_bracket(Scanner& in, char organ, Component& out) {
    Scanner look = in;
    look.skip_spaces();
    if (!look.accept('(')) return false;
    SessionNumber session{SessionNumber::Kind::regular, 0, true};
    if (organ == 'S') {
        const auto year = look.number(4);
        if (!year || !is_year(*year) || !look.accept(')')) return false;
        out.year = *year;
        in = look;
        return true;
    }
    if (look.accept("ES-"))
        session.kind = SessionNumber::Kind::emergency;
    else if (look.accept("S-"))
        session.kind = SessionNumber::Kind::special;
    session.number = roman_value(look.run(is_upper));
    if (session.number == 0 || !look.accept(')')) return false;
    out.session = session;
    in = look;
    return true;
}

std::string read_bracket(Scanner& in) {
    Scanner look = in;
    look.skip_spaces();
    if (!look.accept('(')) return {};
    std::string_view word;
    for (const std::string_view known : {"Parts", "Part", "Vols.", "Vol.", "Sects.", "Sect.", "Chaps.",
                                         "Chap.", "Resumption", "Suppl.", "Progs.", "Prog."})
        if (look.accept(known)) {
            word = known;
            break;
        }
    if (word.empty()) return {};
    std::string inside(word);
    if (word == "Resumption" && look.accept(')')) {
        in = look;
        return inside;
    }
    std::string_view joint = " ";
    for (int count = 0; count < 8; ++count) {
        look.skip_spaces();
        const auto item = look.run([](char c) { return is_upper(c) || is_digit(c); });
        if (item.empty() || item.size() > 8) return {};
        inside += cat(joint, item);
        if (look.accept(')')) {
            in = look;
            return inside;
        }
        if (look.accept(" and ") || look.accept("and"))
            joint = " and ";
        else if (look.accept(", "))
            joint = ", ";
        else if (accept_dash(look))
            joint = "–";
        else
            return {};
    }
    return {};
}

std::optional<Modifier> read_modifier(Scanner& in) {
    const char first = in.peek();
    if (first != 'A' && first != 'C' && first != 'R' && first != 'S' && first != 'E') return std::nullopt;
    for (const auto& [word, kind] : modifier_words) {
        Scanner look = in;
        if (!look.accept(word)) continue;
        Modifier modifier{kind, 0, 0};
        const bool numbered = word.ends_with('.');
        if (const auto number = look.number(3))
            modifier.number = modifier.last = *number;
        else if (numbered)
            return std::nullopt;
        if (modifier.number == 0 && (numbered || is_digit(look.peek()))) return std::nullopt;
        Scanner range = look;
        if (modifier.number != 0 && accept_dash(range))
            if (const auto last = range.number(3); last && *last > modifier.number) {
                modifier.last = *last;
                look = range;
            }
        in = look;
        return modifier;
    }
    return std::nullopt;
}

std::string modifier_text(const Modifier& modifier) {
    std::string text;
    for (const auto& [word, kind] : modifier_words)
        if (kind == modifier.kind && (text.empty() || modifier.number == 0)) text = word;
    if (modifier.number != 0) text += cat(modifier.number);
    if (modifier.last > modifier.number) text += cat("–", modifier.last);
    return text;
}

std::string read_parts(Scanner& in) {
    const auto letter = [](Scanner& look) -> char {
        look.skip_spaces();
        const char c = look.peek();
        if (!is_upper(c) || word_at(look.text, look.at + 1)) return 0;
        ++look.at;
        return c;
    };
    std::string letters;
    Scanner look = in;
    const char first = letter(look);
    if (first == 0) return letters;
    letters = first;
    in = look;
    while (true) {
        look = in;
        const bool range = accept_dash(look) || look.accept(" to ") || look.accept(" à ") ||
                           look.accept(" a ") || look.accept("至");
        const bool more = range || look.accept(", ") || look.accept(" and ") || look.accept(" et ") ||
                          look.accept(" y ") || look.accept(" и ") || look.accept(" و ") || look.accept("和");
        const char next = more ? letter(look) : '\0';
        // A slash behind the letter: it begins another symbol.
        if (next <= letters.back() || look.peek() == '/') return letters;
        for (char c = range ? static_cast<char>(letters.back() + 1) : next; c <= next; ++c) letters += c;
        in = look;
    }
}

std::string parts_text(std::string_view letters) {
    if (letters.empty()) return {};
    const bool run = letters.back() - letters.front() == static_cast<int>(letters.size()) - 1;
    if (letters.size() > 1 && run) return cat(letters.front(), '-', letters.back());
    std::string text;
    for (std::size_t i = 0; i < letters.size(); ++i)
        text += cat(i == 0 ? "" : i + 1 == letters.size() ? " and " : ", ", letters[i]);
    return text;
}

}  // namespace resolute::citations
