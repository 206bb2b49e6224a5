// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/utf8.h"

namespace resolute::citations {

/// A text made easy to match, with the way back to its bytes. All kinds of space become one plain space for
/// each run of them, the hyphens of Unicode `-`, curly apostrophes `'`, full-width letters, digits, brackets
/// and slashes and the digits of Arabic script plain ones; marks without width (direction, soft hyphen,
/// Arabic vowel signs and tatweel) are left out. Dashes stay as they are. A byte that is not UTF-8 becomes
/// `?`. Looks at the source as long as it lives.
class Folded {
public:
    explicit Folded(std::string_view source);

    std::string_view source() const { return source_; }

    std::string_view text() const { return same_ ? source_ : std::string_view(text_); }
    /// `text()` in small letters, of the same length; made at the first call, so for one thread at a time.
    const std::string& lowered() const;
    /// The bytes of the source that became `text()[begin, end)`; marks left out at either edge do not belong
    /// to it.
    Span original(std::size_t begin, std::size_t end) const;

private:
    struct Step {
        std::uint32_t folded, original;  // from here on both run in parallel, up to the next step
    };
    std::uint32_t origin(std::size_t folded) const;
    void step(std::size_t original);

    std::string_view source_;
    bool same_ = false;  // the source is its own folded text, as most are
    std::string text_;   // else
    mutable std::string lowered_;
    std::vector<Step> steps_;
};

/// Small letters for the capitals of Latin (Basic, Latin-1), Greek and Cyrillic; length in bytes never
/// changes.
std::string lower(std::string_view text);
/// The Latin letter that a Cyrillic or Greek one is mistaken for; 0 when there is none.
char latin_look_alike(char32_t c);
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_letter(char c) {
    return is_upper(c) || (c >= 'a' && c <= 'z');
}
/// Whether a word could go on with the character that begins at `at`: a letter or digit of any script written
/// with letters. Chinese characters are no part of a word. False at the end.
bool word_at(std::string_view text, std::size_t at);
/// The same of the character that ends right before `at`.
bool word_before(std::string_view text, std::size_t at);

namespace detail {
constexpr bool is_wide_word(char32_t c) {
    return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7 && c != 0x60C && c != 0x61B && c != 0x61F) ||
           c == 0xAA || c == 0xBA;
}
inline bool is_word(char32_t code) {
    if (code >= 0x80) return is_wide_word(code);
    return is_digit(static_cast<char>(code)) || is_letter(static_cast<char>(code));
}
}  // namespace detail
inline bool word_at(std::string_view text, std::size_t at) {
    return at < text.size() && detail::is_word(character_at(text, at).code);
}
inline bool word_before(std::string_view text, std::size_t at) {
    return at > 0 && detail::is_word(character_before(text, at).code);
}

}  // namespace resolute::citations
