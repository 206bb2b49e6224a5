// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf/font_file.h"

namespace resolute::render::pdf {

/// A font as one PDF file uses it: each pair of a glyph and the text it shows has a code of its own, so that
/// the text can be read back exactly.
class Font {
public:
    explicit Font(std::shared_ptr<const FontFile> file) : file_(std::move(file)) {}
    explicit Font(FontFile file) : Font(std::make_shared<const FontFile>(std::move(file))) {}

    struct Code {
        std::uint16_t value = 0;
        bool tells_text = true;  // false where the code already stands for another text
        int width = 0;           // 1/1000 em
    };
    /// A glyph the font does not have is shown by its replacement; value 0 when there is none.
    Code code(std::uint32_t glyph, std::string_view text);

    struct Use {
        std::uint32_t glyph = 0;
        std::uint16_t code = 0;
        int width = 0;
        std::string text;  // UTF-8
    };
    /// The advance in 1/1000 em, as the PDF file tells it.
    int width(std::uint32_t glyph);
    const std::vector<Use>& uses() const { return uses_; }
    /// Whether code() could not give one: what it was asked for is not shown.
    bool lacks_codes() const { return lacks_codes_; }
    const FontFile& file() const { return *file_; }

private:
    std::shared_ptr<const FontFile> file_;
    std::vector<Use> uses_;            // in order of first use
    std::vector<std::uint32_t> next_;  // the next use of the same glyph
    std::vector<std::uint32_t> first_by_glyph_;
    bool lacks_codes_ = false;
    std::vector<int> widths_;  // by glyph; below 0 where nobody asked yet
};

/// What a glyph's text must be so that a code may stand for it: no controls, no private or non-characters
/// (ISO 19005-2, 6.2.11.7); these become U+FFFD, tabs and line ends a space.
std::string readable_text(std::string_view text);

}  // namespace resolute::render::pdf
