// SPDX-License-Identifier: Apache-2.0
#include "rules/tokens.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/cyrillic.h"
#include "text/sixteen.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

constexpr bool between(char32_t code, char32_t first, char32_t last) {
    return first <= code && code <= last;
}

constexpr bool is_chinese(char32_t code) {
    return between(code, 0x3400, 0x9FFF) || between(code, 0xF900, 0xFAFF) || between(code, 0x20000, 0x3FFFF);
}

constexpr bool is_no_width(char32_t code) {
    return code == 0xAD || code == 0xFEFF || code == 0xFFFD || between(code, 0x200B, 0x200F) ||
           between(code, 0x2028, 0x202E) || between(code, 0x2060, 0x206F) || between(code, 0x7F, 0x9F) ||
           between(code, 0xE000, 0xF8FF) || between(code, 0xF0000, 0x10FFFF) ||
           (code < 0x20 && code != '\t' && code != '\n' && code != '\r');
}

bool is_accent(char32_t code) {
    return between(code, 0x300, 0x36F) || between(code, 0x64B, 0x65F) || code == 0x670 || code == 0x640;
}

constexpr std::uint8_t latin_or_greek(char32_t code) {
    if (between(code, 'a', 'z')) return Token::latin;
    if (between(code, 'A', 'Z')) return Token::latin | Token::capital;
    if (code == 0xAA || code == 0xB5 || code == 0xBA) return Token::latin;
    if (code < 0xC0 || code == 0xD7 || code == 0xF7) return 0;
    if (code < 0xDF) return Token::latin | Token::capital;
    if (code < 0x250) return code < 0x100 || (code & 1) != 0 ? Token::latin : Token::latin | Token::capital;
    if (between(code, 0x1E00, 0x1EFF) || between(code, 0x250, 0x2AF)) return Token::latin;
    if (between(code, 0x386, 0x3FF) || between(code, 0x1F00, 0x1FFF)) return Token::greek;
    return 0;
}

/// The script of a letter, with `capital`; 0 for what is none.
constexpr std::uint8_t script(char32_t code) {
    if (code < 0x400 || between(code, 0x1E00, 0x1FFF)) return latin_or_greek(code);
    if (between(code, 0x400, 0x52F)) {
        const bool large = code < 0x430 || (code >= 0x460 && (code & 1) == 0);
        return large ? Token::cyrillic | Token::capital : Token::cyrillic;
    }
    if (between(code, 0x620, 0x64A) || between(code, 0x66E, 0x6D3) || between(code, 0x750, 0x77F) ||
        between(code, 0xFB50, 0xFDFF) || between(code, 0xFE70, 0xFEFC))
        return Token::arabic;
    if (between(code, 0x531, 0x1FFF) && !between(code, 0x600, 0x6FF)) return Token::other;
    return 0;
}

constexpr Token::Kind kind_of(char32_t code) {
    using Kind = Token::Kind;
    if (code == '\t' || code == '\n' || code == '\r') return Kind::line;
    if (code == ' ' || code == 0xA0 || between(code, 0x2000, 0x200A) || code == 0x202F || code == 0x3000)
        return Kind::space;
    if (between(code, '0', '9')) return Kind::number;
    if (is_no_width(code)) return Kind::odd;
    if (is_chinese(code)) return Kind::han;
    return script(code) != 0 ? Kind::word : Kind::mark;
}

struct Nature {
    Token::Kind kind = Token::Kind::mark;
    std::uint8_t letters = 0;
};

constexpr Nature reckoned(char32_t code) {
    const auto kind = kind_of(code);
    return {kind, kind == Token::Kind::word ? script(code) : std::uint8_t(0)};
}

/// Of characters with up to two bytes it is looked up.
Nature nature(char32_t code) {
    static constexpr auto known = [] {
        std::array<Nature, 0x800> result{};
        for (char32_t each = 0; each < result.size(); ++each) result[each] = reckoned(each);
        return result;
    }();
    return code < known.size() ? known[code] : reckoned(code);
}

/// Whether the token goes on with a character of that kind.
bool goes_on(const Token& last, Token::Kind kind, char32_t code) {
    using Kind = Token::Kind;
    if (last.kind == Kind::word && is_accent(code)) return true;
    if (last.kind == kind) return kind != Kind::mark && kind != Kind::odd;
    return (last.kind == Kind::space && kind == Kind::line) ||
           (last.kind == Kind::line && kind == Kind::space);
}

}  // namespace

/// Cuts one text, and notes what stands in it.
class CutTexts::Cutter {
public:
    Cutter(CutTexts& to, const model::Prose& prose)
        : text_(prose.text), tokens_(to.tokens_), marks_(to.marks_), numbers_(to.numbers_), about_(to.end()) {
        for (const auto& piece : prose.pieces) {
            if (!piece.run.note && !piece.run.call) continue;
            cut_to(piece.begin);
            end_space();
            tokens_.push_back({Token::Kind::note, 0, false, piece.begin, piece.begin, 0});
        }
        cut_to(text_.size());
        end_space();
        to.texts_.push_back(about_);
    }

private:
    using Kind = Token::Kind;

    bool empty() const { return tokens_.size() == about_.tokens; }

    void cut_to(std::size_t stop) {
        while (at_ < stop) {
            // Most of a text is words of small letters with single spaces between.
            if (byte(at_) == ' ' && !empty() && tokens_.back().is(Kind::word)) {
                const auto begin = static_cast<std::uint32_t>(at_++);
                tokens_.push_back({Kind::space, 0, false, begin, begin + 1, ' '});
                if (at_ < stop && between(byte(at_), 'a', 'z')) add_small(stop);
                continue;
            }
            const auto next = character_at(text_, at_);
            add(next.code, at_ + next.length);
            at_ += next.length;
            // Most of a text is the middle of words.
            const auto last = tokens_.back().kind;
            if (last == Kind::word) go_on_with_word(stop);
            if (last == Kind::han) go_on_with_han(stop);
            if (last == Kind::space && at_ < stop && between(byte(at_), 'a', 'z')) {
                end_space();
                add_small(stop);
            }
        }
    }

    /// A word that begins with small letters of ASCII.
    void add_small(std::size_t stop) {
        const auto begin = static_cast<std::uint32_t>(at_);
        about_.scripts |= Token::latin;
        at_ = behind_small(at_ + 1, stop);
        tokens_.push_back(
            {Kind::word, Token::latin, false, begin, static_cast<std::uint32_t>(at_), byte(begin)});
        if (at_ < stop && byte(at_) >= 0x80) go_on_with_word(stop);
    }

    /// Behind the small letters of ASCII from `at` on.
    std::size_t behind_small(std::size_t at, std::size_t stop) const {
        for (; at < stop && at + Sixteen::size <= text_.size(); at += Sixteen::size)
            if (const auto others = Sixteen(text_, at).outside('a', 'z'); others.any())
                return std::min(at + others.first(), stop);
        while (at < stop && between(byte(at), 'a', 'z')) ++at;
        return std::min(at, stop);
    }

    unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }

    /// Whether a capital stands among letters of Cyrillic: those below U+0430 are.
    bool has_capital(std::size_t at, std::size_t end) const {
        for (; at < end && at + Sixteen::size < text_.size(); at += Sixteen::size) {
            const auto capitals = Sixteen(text_, at).equal('\xD0') & Sixteen(text_, at + 1).below('\xB0');
            if (capitals.any()) return at + capitals.first() < end;
        }
        for (; at < end; at += 2)
            if (byte(at) == 0xD0 && byte(at + 1) < 0xB0) return true;
        return false;
    }

    void go_on_with_word(std::size_t stop) {
        auto at = at_;
        std::uint8_t scripts = 0;
        bool capital = false;
        while (at < stop) {
            if (between(byte(at), 'a', 'z')) {
                at = behind_small(at + 1, stop);
                scripts |= Token::latin;
                if (at == stop) break;
            }
            if (byte(at) < 0x80) break;
            if (const auto behind = behind_cyrillic(text_.substr(0, stop), at); behind != at) {
                scripts |= Token::cyrillic;
                capital = capital || has_capital(at, behind);
                at = behind;
            }
            if (at + 1 >= stop || !between(byte(at), 0xC3, 0xDB)) break;
            const auto code = static_cast<char32_t>((byte(at) & 0x1F) << 6 | (byte(at + 1) & 0x3F));
            const auto [kind, letters] = nature(code);
            if (kind != Kind::word && !is_accent(code)) break;
            scripts |= letters;
            at += 2;
        }
        go_on(at, scripts);
        tokens_.back().inner_capital |= capital;
        at_ = at;
    }

    /// All characters that begin with these bytes are Chinese.
    void go_on_with_han(std::size_t stop) {
        while (at_ + 3 <= stop && between(byte(at_), 0xE4, 0xE9)) at_ += 3;
        tokens_.back().end = static_cast<std::uint32_t>(at_);
    }

    /// The last token goes on up to `end` with these letters.
    void go_on(std::size_t end, std::uint8_t letters) {
        auto& last = tokens_.back();
        last.end = static_cast<std::uint32_t>(end);
        last.scripts |= letters & ~Token::capital;
        about_.scripts |= last.scripts;
        last.inner_capital |= (letters & Token::capital) != 0;
    }

    void add(char32_t code, std::size_t end) {
        const auto [kind, letters] = nature(code);
        if (!empty() && goes_on(tokens_.back(), kind, code)) {
            go_on(end, letters);
            if (kind == Kind::line) tokens_.back().kind = kind;
            return;
        }
        end_space();
        const auto place = static_cast<std::uint32_t>(tokens_.size() - about_.tokens);
        if (kind == Kind::mark) marks_.push_back(place);
        if (kind == Kind::number) numbers_.push_back(place);
        about_.scripts |= letters;
        about_.han |= kind == Kind::han;
        about_.odd |= kind == Kind::odd;
        tokens_.push_back(
            {kind, letters, false, static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), code});
    }

    /// Of more than one space it is only known where they end that no line ends among them.
    void end_space() {
        if (empty()) return;
        const auto& last = tokens_.back();
        if (last.size() > 1 && last.is(Kind::space))
            about_.space_in_row |= last.size() > (last.code == ' ' ? 1u : last.code == 0xA0 ? 2u : 3u);
    }

    std::string_view text_;
    std::vector<Token>& tokens_;
    std::vector<std::uint32_t>&marks_, &numbers_;
    Text about_;
    std::size_t at_ = 0;
};

void CutTexts::reserve(std::size_t bytes) {
    tokens_.reserve(bytes / 5);
}

void CutTexts::add(const model::Prose& prose) {
    Cutter(*this, prose);
}

Tokens CutTexts::tokens(std::size_t text) const {
    const auto begin = texts_[text].tokens;
    const auto end = text + 1 < texts_.size() ? texts_[text + 1] : this->end();
    return Tokens(tokens_).subspan(begin, end.tokens - begin);
}

TokenKinds CutTexts::kinds(std::size_t text) const {
    const auto& about = texts_[text];
    const auto end = text + 1 < texts_.size() ? texts_[text + 1] : this->end();
    const auto own = [](const std::vector<std::uint32_t>& all, std::size_t first, std::size_t behind) {
        return std::span(all).subspan(first, behind - first);
    };
    return {own(marks_, about.marks, end.marks),
            own(numbers_, about.numbers, end.numbers),
            about.scripts,
            about.han,
            about.odd,
            about.space_in_row};
}

}  // namespace resolute::rules
