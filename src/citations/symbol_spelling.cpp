// SPDX-License-Identifier: Apache-2.0
#include "citations/symbol_spelling.h"

#include <algorithm>
#include <utility>

#include "citations/folded.h"
#include "citations/scanner.h"
#include "citations/symbol_reader.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::citations {
namespace {

using Kind = SymbolFault::Kind;

bool is_dash(char32_t c) {
    return c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212;
}

std::string upper(std::string_view word) {
    std::string result(word);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return result;
}

std::string titled(std::string_view word) {
    std::string result = lower(word);
    if (!result.empty()) result[0] = upper(result.substr(0, 1))[0];
    return result;
}

/// Writes a symbol anew in right spelling, piece by piece, and notes every piece that was spelled otherwise.
class Respeller {
public:
    explicit Respeller(std::string_view text) : folded_(text) {
        const std::string_view source = folded_.text();
        plain_.reserve(source.size());
        offsets_.reserve(source.size() + 1);
        for (std::size_t at = 0; at < source.size();) {
            const Character c = character_at(source, at);
            const char letter = latin_look_alike(c.code);
            offsets_.push_back(at);
            if (letter != 0) note(at, at + c.length, Kind::look_alike, std::string(1, letter));
            plain_ += letter != 0 ? letter : is_dash(c.code) ? '-' : c.code < 0x80 ? source[at] : '?';
            at += c.length;
        }
        offsets_.push_back(source.size());
        in_.text = plain_;
    }

    std::optional<SymbolSpelling> run() {
        trim();
        for (int count = 0; count < 4; ++count) {
            if (!symbol()) return std::nullopt;
            if (in_.done()) break;
            if (in_.peek() != '-') return std::nullopt;
            put("-", 1, Kind::wrong_dash);
            if (folded_.text()[offsets_[in_.at - 1]] != '-')
                note(offsets_[in_.at - 1], offsets_[in_.at], Kind::wrong_dash, "-");
        }
        auto read = read_symbol(right_, 0);
        if (!in_.done() || !read || read->end != right_.size()) return std::nullopt;
        std::ranges::stable_sort(faults_, {}, &SymbolFault::span);
        return SymbolSpelling{std::move(read->symbol), std::move(faults_)};
    }

private:
    void note(std::size_t folded_begin, std::size_t folded_end, Kind kind, std::string right) {
        faults_.push_back({kind, folded_.original(folded_begin, folded_end), std::move(right)});
    }
    /// The next `size` characters become `right`.
    void put(std::string_view right, std::size_t size, Kind kind) {
        if (plain_.compare(in_.at, size, right) != 0)
            note(offsets_[in_.at], offsets_[in_.at + size], kind, std::string(right));
        right_ += right;
        in_.at += size;
    }
    void put_since(std::size_t begin, std::string_view right, Kind kind) {
        const std::size_t size = in_.at - begin;
        in_.at = begin;
        put(right, size, kind);
    }
    void drop_spaces() {
        if (in_.peek() == ' ') put("", 1, Kind::extra_space);
    }

    void trim() {
        std::size_t end = plain_.size();
        while (end > 0 && std::string_view(" .,;:").find(plain_[end - 1]) != std::string_view::npos) --end;
        if (end < plain_.size()) note(offsets_[end], offsets_[plain_.size()], Kind::trailing, "");
        in_.text = std::string_view(plain_).substr(0, end);
        if (in_.peek() == ' ') ++in_.at;
    }

    bool symbol() {
        if (!organ()) return false;
        while (in_.peek() == '/' || (in_.peek() == ' ' && in_.peek(1) == '/')) {
            drop_spaces();
            put("/", 1, Kind::missing_slash);
            drop_spaces();
            if (!(main_ ? main_component() : free_component())) return false;
        }
        return true;
    }

    bool organ() {
        const std::size_t begin = in_.at;
        in_.run([](char c) { return is_letter(c) || is_digit(c) || c == '.'; });
        if (in_.peek() == '(') in_.run([](char c) { return c != '/' && c != ' '; });
        const std::string written(in_.since(begin)), capital = upper(written);
        main_ = capital == "A" || capital == "S" || capital == "E";
        if (!main_ && !is_other_organ(written) && capital != "ST" && capital != "T" &&
            !is_other_organ(capital))
            return false;
        put_since(begin, is_other_organ(written) ? written : capital, Kind::letter_case);
        lower_case_ = written != capital && written == lower(written);
        return true;
    }

    bool main_component() {
        const std::size_t begin = in_.at;
        if (is_digit(in_.peek())) return number();
        const std::string word(in_.run(is_letter)), capital = upper(word);
        if (word.empty()) return false;
        if ((capital == "S" || capital == "ES") && in_.peek() == '-' && is_digit(in_.peek(1))) {
            ++in_.at;
            put_since(begin, capital + '-', Kind::letter_case);
            if (folded_.text()[offsets_[in_.at - 1]] != '-')
                note(offsets_[in_.at - 1], offsets_[in_.at], Kind::wrong_dash, "-");
            digits();
            return true;
        }
        if (const std::string title = titled(word); is_modifier(title)) return pointed(begin, title);
        for (const std::string& right : {capital, titled(word)})
            if (is_dotted_word(right) && pointed_follows(right)) return pointed(begin, right);
        const std::string right = capital == "AGENDA" ? titled(word) : capital;
        resolution_ = resolution_ || right == "RES" || right == "DEC";
        put_since(begin, right, Kind::letter_case);
        if (!is_digit(in_.peek())) return true;
        insert("/", Kind::missing_slash);
        return number();
    }

    static bool is_modifier(std::string_view title) {
        return title == "Add" || title == "Amend" || title == "Corr" || title == "Rev";
    }
    /// Whether `word` here is one with a point: `L.45`, `L45`, but not `INF1`, which lacks a slash.
    bool pointed_follows(std::string_view word) const {
        if (in_.peek() == '.') return true;
        for (const std::string_view plain : {"INF", "NGO", "PET", "HRC", "BUR", "SPC"})
            if (word == plain) return false;
        return is_digit(in_.peek()) || (in_.peek() == ' ' && is_digit(in_.peek(1)));
    }

    /// A word with a point and its number, in whatever spelling.
    bool pointed(std::size_t begin, std::string_view right) {
        put_since(begin, right, Kind::letter_case);
        if (in_.peek() == '.')
            put(".", 1, Kind::missing_point);
        else if (in_.peek() == ' ' && is_digit(in_.peek(1)))
            put(".", 1, Kind::missing_point);
        else
            insert(".", Kind::missing_point);
        drop_spaces();
        const std::size_t number_begin = in_.at;
        in_.run(is_digit);
        if (in_.at == number_begin) in_.run([](char c) { return is_letter(c); });
        put_since(number_begin, upper(in_.since(number_begin)), Kind::letter_case);
        if (in_.peek() == '-' && is_digit(in_.peek(1))) {
            ++in_.at;
            right_ += '-';
            digits();
        }
        return after_number();
    }

    void insert(std::string_view right, Kind kind) {
        note(offsets_[in_.at], offsets_[in_.at], kind, std::string(right));
        right_ += right;
    }

    void digits() { right_ += in_.run(is_digit); }

    bool number() {
        digits();
        return after_number();
    }

    bool after_number() {
        if (resolution_) parts();
        if (!bracket()) return false;
        if (!is_letter(in_.peek())) return true;
        insert("/", Kind::missing_slash);
        return ++glued_ < 4 && main_component();
    }

    void parts() {
        const bool space = in_.peek() == ' ';
        const std::size_t letter = space ? 1 : 0;
        if (!is_letter(in_.peek(letter)) || is_letter(in_.peek(letter + 1)) || is_digit(in_.peek(letter + 1)))
            return;
        if (!space)
            insert(" ", Kind::missing_space);
        else
            put(" ", 1, Kind::missing_space);
        put(upper(std::string(1, in_.peek())), 1, Kind::letter_case);
        Scanner look = in_;
        if (const std::string more = further_parts(look); !more.empty())
            put(more, look.at - in_.at, Kind::letter_case);
    }
    /// `-b`, ` and B` behind the first letter, in capitals.
    static std::string further_parts(Scanner& look) {
        const std::size_t begin = look.at;
        if (!look.accept('-') && !look.accept(" and ") && !look.accept(" to ")) return {};
        const char c = look.peek();
        if (!is_letter(c) || is_letter(look.peek(1)) || is_digit(look.peek(1))) return {};
        const std::string_view joint = look.since(begin);
        ++look.at;
        return cat(joint, upper(std::string(1, c)));
    }

    bool bracket() {
        const bool space = in_.peek() == ' ';
        if (in_.peek(space ? 1 : 0) != '(') return true;
        const std::size_t begin = in_.at + (space ? 2 : 1);
        const std::size_t end = in_.text.find(')', begin);
        if (end == std::string_view::npos || end - begin > 30) return false;
        const std::string inside(in_.text.substr(begin, end - begin));
        if (lower(inside).starts_with("supp")) {  // only web addresses write it, for the printed supplement
            put("", end + 1 - in_.at, Kind::trailing);
            return true;
        }
        if (!space)
            insert(" ", Kind::missing_space);
        else
            put(" ", 1, Kind::missing_space);
        put(cat('(', right_inside(inside), ')'), end + 1 - in_.at, Kind::letter_case);
        return true;
    }

    static std::string right_inside(std::string_view inside) {
        if (const std::string capital = upper(inside); capital == inside || !is_letter(inside.front()))
            return capital;
        for (const std::string_view word :
             {"Parts", "Part", "Vols.", "Vol.", "Sects.", "Sect.", "Chap.", "Resumption"}) {
            if (!lower(inside).starts_with(lower(word))) continue;
            std::string right(word);
            std::string tail(inside.substr(word.size()));
            if (!tail.empty() && tail.front() != ' ') right += ' ';
            for (const std::string_view joint : {" and ", "and"})
                if (const auto at = tail.find(joint); at != std::string::npos)
                    return right + upper(tail.substr(0, at)) + " and " +
                           upper(tail.substr(at + joint.size()));
            return right + upper(tail);
        }
        return upper(inside);
    }

    bool free_component() {
        const std::size_t begin = in_.at;
        const std::string word(in_.run(is_letter)), title = titled(word);
        if (is_modifier(title)) return pointed(begin, title);
        in_.run([](char c) { return is_letter(c) || is_digit(c) || c == '.'; });
        if (in_.peek() == '(') {
            const std::size_t close = in_.text.find(')', in_.at);
            const bool inside = close != std::string_view::npos && close - in_.at <= 8;
            if (inside && lower(in_.text.substr(in_.at + 1, 1)).find_first_of("pvs") != 0) in_.at = close + 1;
        }
        if (in_.peek() == '-' && is_digit(in_.peek(1)))
            in_.run([](char c) { return c == '-' || is_letter(c) || is_digit(c); });
        const std::string_view written = in_.since(begin);
        if (written.empty()) return false;
        const bool series = title == "Res" && plain_[begin + word.size()] == '.';
        const std::string right = series        ? cat("Res", written.substr(3))
                                  : lower_case_ ? upper(written)
                                                : std::string(written);
        put_since(begin, right, Kind::letter_case);
        return bracket();
    }

    Folded folded_;
    std::string plain_, right_;
    std::vector<std::size_t> offsets_;  // of each character of plain_ in the folded text, and of its end
    Scanner in_{{}, 0};
    std::vector<SymbolFault> faults_;
    bool main_ = false, resolution_ = false, lower_case_ = false;
    int glued_ = 0;
};

}  // namespace

std::optional<SymbolSpelling> diagnose_symbol(std::string_view text) {
    return Respeller(text).run();
}

std::optional<Symbol> guess_symbol(std::string_view text) {
    if (auto plain = parse_plain_symbol(text)) return plain;
    auto spelling = diagnose_symbol(text);
    if (!spelling) return std::nullopt;
    return std::move(spelling->symbol);
}

}  // namespace resolute::citations
