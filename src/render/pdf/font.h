// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf/font_file.h"

namespace resolute::render::pdf {

/// A font as one PDF file uses it: each pair of a glyph and the text it shows has a code of its own, so that
/// the text can be read back exactly. Codes of TrueType outlines have one byte, and two from `first_long` on;
/// those of ASCII letters are the letters. Codes of CFF outlines are their CIDs in two bytes.
class Font {
public:
    explicit Font(std::shared_ptr<const FontFile> file) : file_(std::move(file)) {}
    explicit Font(FontFile file) : Font(std::make_shared<const FontFile>(std::move(file))) {}

    static constexpr std::uint16_t first_long = 0xc000;
    static constexpr std::uint32_t no_glyph = ~std::uint32_t{0};

    struct Code {
        std::uint16_t value = 0;
        std::uint8_t bytes = 1;
        bool tells_text = true;  // false where the code already stands for another text
        int width = 0;           // 1/1000 em
    };
    /// A glyph the font does not have is shown by its replacement; value 0 when there is none.
    Code code(std::uint32_t glyph, std::string_view text) {
        const auto known = text.size() == 1 ? plain_letter(text[0]) : PlainLetter{};
        if (known.glyph != glyph) return find_code(glyph, text);
        return {.value = static_cast<unsigned char>(text[0]), .width = known.width};
    }

    struct PlainLetter {
        std::uint32_t glyph = no_glyph;
        int width = 0;  // 1/1000 em
    };
    /// What the letter itself shows as a code of one byte, if a string may hold it as it is; known once it
    /// was used.
    PlainLetter plain_letter(char letter) const { return plain_letters_[static_cast<unsigned char>(letter)]; }

    struct Use {
        std::uint32_t glyph = 0;
        Code code;
        std::uint16_t identifier = 0;  // CID
        std::string text;              // UTF-8
    };
    /// The advance in 1/1000 em, as the PDF file tells it.
    int width(std::uint32_t glyph) {
        return glyph < widths_.size() && widths_[glyph] >= 0 ? widths_[glyph] : measure(glyph);
    }
    /// Whether readers widen its spaces by the word spacing (ISO 32000-1, 9.3.3: those whose code is one
    /// byte).
    bool spaces_words() const { return file_->outlines() == Outlines::truetype; }
    /// In order of first use.
    const std::vector<Use>& uses() const { return uses_; }
    /// How many codes of two bytes TrueType outlines have.
    std::size_t long_codes() const { return long_codes_; }
    /// Whether code() could not give one: what it was asked for is not shown.
    bool lacks_codes() const { return lacks_codes_; }
    const FontFile& file() const { return *file_; }

private:
    Code find_code(std::uint32_t glyph, std::string_view text);
    const Use* add_use(std::uint32_t glyph, std::string_view text);
    std::uint16_t free_code(std::string_view text);
    int measure(std::uint32_t glyph);

    std::shared_ptr<const FontFile> file_;
    std::vector<Use> uses_;
    std::vector<std::uint32_t> next_;  // the next use of the same glyph
    std::vector<std::uint32_t> first_by_glyph_;
    std::array<PlainLetter, 256> plain_letters_{};
    std::array<bool, 128> taken_{};                 // codes of ASCII letters
    std::size_t short_codes_ = 0, long_codes_ = 0;  // given to other texts
    bool lacks_codes_ = false;
    std::vector<int> widths_;  // by glyph; below 0 where nobody asked yet
};

/// The CID of a code of TrueType outlines: they follow each other.
std::uint16_t identifier_of(std::uint16_t code);

/// What a glyph's text must be so that a code may stand for it: no controls, no private or non-characters
/// (ISO 19005-2, 6.2.11.7); these become U+FFFD, tabs and line ends a space.
std::string readable_text(std::string_view text);

}  // namespace resolute::render::pdf
