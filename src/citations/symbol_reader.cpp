// SPDX-License-Identifier: Apache-2.0
#include "citations/symbol_reader.h"

#include <algorithm>
#include <utility>

#include "text/cat.h"

namespace resolute::citations {
namespace {

class Reader {
public:
    Reader(std::string_view text, std::size_t at) : in_{text, at} {}

    std::optional<ReadSymbol> read(int depth) {
        if (!organ()) return std::nullopt;
        while (in_.peek() == '/' && components_.size() < 16) {
            const Scanner before = in_;
            ++in_.at;
            if (component()) continue;
            in_ = before;
            break;
        }
        if (components_.size() < 2) return std::nullopt;
        Symbol symbol;
        if (!classify(components_, symbol)) return std::nullopt;
        for (auto& component : components_) symbol.components.push_back(std::move(component.text));
        const bool joined = depth < 3 && join(symbol, depth);
        if (!joined && goes_on()) return std::nullopt;
        return ReadSymbol{std::move(symbol), in_.at};
    }

private:
    static constexpr std::size_t usual_components = 5;

    bool organ() {
        const std::size_t begin = in_.at;
        in_.run([](char c) { return is_letter(c) || is_digit(c) || c == '.'; });
        // `GC(55)` and `UN-Habitat` are the only organs with a parenthesis or hyphen.
        if (in_.peek() == '(') {
            ++in_.at;
            if (!in_.number(3) || !in_.accept(')')) return false;
        } else if (in_.since(begin) == "UN") {
            in_.accept("-Habitat");
        } else if (in_.peek() == '-' && (in_.since(begin) == "EC" || in_.since(begin) == "C")) {
            ++in_.at;  // a session of the organization for chemical weapons: `EC-96/DG.1`
            return in_.number(3) && in_.peek() == '/' && set_organ(begin);
        }
        const auto word = in_.since(begin);
        if (in_.peek() != '/' || word.empty()) return false;
        return set_organ(begin);
    }

    bool set_organ(std::size_t begin) {
        const auto word = in_.since(begin);
        main_ = word == "A" || word == "S" || word == "E";
        organ_ = word.front();
        if (!main_ && word != "ST" && word != "T" && !is_other_organ(word)) return false;
        components_.reserve(usual_components);
        Component first;
        first.type = Component::Type::word;
        first.text = first.word = std::string(word);
        components_.push_back(std::move(first));
        return true;
    }

    bool component() {
        Component next;
        if (const auto modifier = read_modifier(in_)) {
            next.type = Component::Type::modifier;
            next.modifier = *modifier;
            next.text = modifier_text(*modifier);
            next.bracket = read_bracket(in_);
        } else if (!(main_ ? main_component(next) : free_component(next))) {
            return false;
        }
        if (!next.bracket.empty()) next.text += cat(" (", next.bracket, ")");
        resolution_ = resolution_ || next.text == "RES" || next.text == "DEC";
        components_.push_back(std::move(next));
        return true;
    }

    bool main_component(Component& out) {
        if (is_digit(in_.peek())) return number_component(out);
        for (const auto& [prefix, kind] : {std::pair{"ES-", SessionNumber::Kind::emergency},
                                           std::pair{"S-", SessionNumber::Kind::special}})
            if (in_.accept(std::string_view(prefix))) {
                const auto number = in_.number(2);
                if (!number || *number == 0) return false;
                out.type = Component::Type::session;
                out.session = {kind, *number, false};
                out.text = cat(std::string_view(prefix), *number);
                return true;
            }
        const auto word = in_.run(is_letter);
        if (word.empty()) return false;
        if (in_.peek() == '.' && is_dotted_word(word)) {
            ++in_.at;
            return dotted_component(word, out);
        }
        if (!is_plain_word(organ_, word) && !is_country(word)) return false;
        out.type = Component::Type::word;
        out.word = out.text = std::string(word);
        if (is_digit(in_.peek())) return false;
        return true;
    }

    /// Reviews of the Human Rights Council and treaty bodies name a country by its three letters.
    bool is_country(std::string_view word) const {
        return components_.size() > 2 && word.size() == 3 && std::ranges::all_of(word, is_upper);
    }

    bool number_component(Component& out) {
        const auto number = in_.number(5);
        if (!number || *number == 0) return false;
        out.type = Component::Type::number;
        out.number = *number;
        out.text = cat(*number);
        if (!resolution_) {
            out.bracket = read_bracket(in_);
            return true;
        }
        out.parts = read_parts(in_);
        if (!out.parts.empty()) out.text += cat(' ', parts_text(out.parts));
        if (!read_session_bracket(in_, organ_, out)) return true;
        if (out.year != 0) {
            out.text += cat(" (", out.year, ")");
        } else {
            using Kind = SessionNumber::Kind;
            const auto kind = out.session.kind;
            out.text += cat(" (",
                            kind == Kind::special     ? "S-"
                            : kind == Kind::emergency ? "ES-"
                                                      : "",
                            roman(out.session.number), ")");
        }
        return true;
    }

    bool dotted_component(std::string_view word, Component& out) {
        out.type = Component::Type::dotted;
        out.word = cat(word, '.');
        if (const auto number = in_.number(5)) {
            out.number = *number;
            out.text = cat(out.word, *number);
            Scanner look = in_;
            if (accept_dash(look))
                if (const auto last = look.number(5); last && *last > *number) {
                    out.text += cat("–", *last);
                    in_ = look;
                }
        } else {
            const auto numeral = in_.run(is_upper);
            if (roman_value(numeral) == 0) return false;
            out.text = cat(out.word, numeral);
        }
        out.bracket = read_bracket(in_);
        return true;
    }

    /// A component of an organization whose numbering we do not know in detail.
    bool free_component(Component& out) {
        const std::size_t begin = in_.at;
        while (in_.at - begin < 40) {
            const char c = in_.peek();
            const bool first = in_.at == begin;
            if (is_letter(c) || is_digit(c) ||
                (c == '.' && (is_letter(in_.peek(1)) || is_digit(in_.peek(1)))) ||
                (c == '-' && !first && is_digit(in_.peek(1))))
                ++in_.at;
            else if (first || !bracket_inside())
                break;
        }
        out.text = std::string(in_.since(begin));
        if (out.text.empty()) return false;
        if (Scanner look = in_; out.text == "Part" && look.accept(' '))
            if (const auto part = look.number(2)) {
                out.text += cat(' ', *part);
                in_ = look;
            }
        out.bracket = read_bracket(in_);
        const bool text = out.text.starts_with("Dec.") || resolution_;
        if (out.bracket.empty() && text && read_session_bracket(in_, 'A', out))
            out.text += cat(" (", roman(out.session.number), ")");
        return true;
    }

    /// `(14)`, `(Rev.1)` inside a component.
    bool bracket_inside() {
        Scanner look = in_;
        if (!look.accept('(')) return false;
        look.accept("Rev.");
        if (look.run([](char c) { return is_digit(c) || is_upper(c); }).empty() || !look.accept(')'))
            return false;
        in_ = look;
        return true;
    }

    bool join(Symbol& symbol, int depth) {
        Scanner look = in_;
        if (!accept_dash(look) || !is_upper(look.peek())) return false;
        auto second = Reader(look.text, look.at).read(depth + 1);
        if (!second) return false;
        in_.at = second->end;
        auto further = std::move(second->symbol.joined);
        second->symbol.joined.clear();
        symbol.joined.push_back(std::move(second->symbol));
        for (auto& one : further) symbol.joined.push_back(std::move(one));
        return true;
    }

    /// Whether the text behind belongs to the same token, so that it was not read to its end.
    bool goes_on() const {
        const char next = in_.peek();
        if (is_letter(next) || is_digit(next) || next == '_') return true;
        return (next == '/' || next == '.') && (is_letter(in_.peek(1)) || is_digit(in_.peek(1)));
    }

    Scanner in_;
    std::vector<Component> components_;
    bool main_ = false, resolution_ = false;
    char organ_ = 0;
};

/// `A/RES/58/143` where nothing follows that could belong to it: most of the symbols in resolutions, and told
/// without taking them apart piece by piece.
std::optional<ReadSymbol> read_resolution(std::string_view text, std::size_t at) {
    Scanner in{text, at};
    if (!in.accept("A/RES/")) return std::nullopt;
    const auto session = in.number(3);
    if (!session || !in.accept('/')) return std::nullopt;
    const auto number = in.number(3);
    const bool ends = in.done() || in.peek() == ',' || in.peek() == ';' || in.peek() == ')';
    if (!number || !ends) return std::nullopt;
    const SessionNumber regular{SessionNumber::Kind::regular, *session, false};
    auto symbol = make_symbol(SymbolKind::ga_resolution, regular, 0, *number);
    if (!symbol) return std::nullopt;
    return ReadSymbol{std::move(*symbol), in.at};
}

}  // namespace

std::optional<ReadSymbol> read_symbol(std::string_view folded, std::size_t at) {
    if (auto plain = read_resolution(folded, at)) return plain;
    return Reader(folded, at).read(0);
}

}  // namespace resolute::citations
