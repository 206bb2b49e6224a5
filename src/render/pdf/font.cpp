// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/font.h"

#include <algorithm>

#include "text/utf8.h"

namespace resolute::render::pdf {

namespace {

constexpr auto none = Font::no_glyph;
constexpr std::uint16_t short_code_end = Font::first_long >> 8;

/// Those of one byte that are no ASCII letters; without those that other programs may take for line ends.
constexpr auto other_short_codes = [] {
    std::array<std::uint8_t, short_code_end - 0x7f + 8 + 18> codes{};
    std::size_t count = 0;
    for (unsigned code = 0x7f; code < short_code_end; ++code)
        codes[count++] = static_cast<std::uint8_t>(code);
    for (unsigned code = 0x01; code <= 0x08; ++code) codes[count++] = static_cast<std::uint8_t>(code);
    for (unsigned code = 0x0e; code <= 0x1f; ++code) codes[count++] = static_cast<std::uint8_t>(code);
    return codes;
}();

bool is_ascii_letter(char c) {
    return c >= ' ' && c <= '~';
}

bool is_readable(char32_t code) {
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return false;
    if (code == 0xfeff || (code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) return false;
    if (code >= 0xd800 && code <= 0xf8ff) return false;  // surrogates and the private use area
    return code < 0xf0000;
}

}  // namespace

Font::Code Font::find_code(std::uint32_t glyph, std::string_view text) {
    if (glyph == 0 || glyph >= file_->glyph_count()) glyph = file_->replacement();
    if (glyph == 0) return lacks_codes_ = true, Code{};
    if (first_by_glyph_.empty()) first_by_glyph_.resize(file_->glyph_count(), none);
    const auto first = first_by_glyph_[glyph];
    for (auto i = first; i != none; i = next_[i])
        if (uses_[i].text == text) return uses_[i].code;
    // CFF outlines have no map from codes to glyphs, so there a glyph can have one code only.
    const bool another = first == none || file_->outlines() == Outlines::truetype;
    if (const auto* added = another ? add_use(glyph, text) : nullptr) return added->code;
    if (first == none) return lacks_codes_ = true, Code{};
    auto code = uses_[first].code;
    code.tells_text = false;
    return code;
}

/// None when there are no more codes.
const Font::Use* Font::add_use(std::uint32_t glyph, std::string_view text) {
    Use use;
    use.glyph = glyph;
    use.text = text;
    use.code.width = width(glyph);
    if (file_->outlines() == Outlines::truetype) {
        use.code.value = free_code(text);
        use.code.bytes = use.code.value < first_long ? 1 : 2;
        use.identifier = identifier_of(use.code.value);
    } else {
        use.code.value = use.identifier = file_->cff_identifier(glyph);
        use.code.bytes = 2;
    }
    if (use.code.value == 0) return nullptr;
    if (uses_.empty()) uses_.reserve(96);  // of most fonts
    next_.push_back(first_by_glyph_[glyph]);
    first_by_glyph_[glyph] = static_cast<std::uint32_t>(uses_.size());
    uses_.push_back(std::move(use));
    const auto& added = uses_.back();
    const auto code = added.code.value;
    if (added.code.bytes == 1 && code < taken_.size() && taken_[code] && code != '(' && code != ')' &&
        code != '\\')
        plain_letters_[code] = {glyph, added.code.width};
    return &added;
}

/// 0 when there is none left.
std::uint16_t Font::free_code(std::string_view text) {
    if (text.size() == 1 && is_ascii_letter(text[0])) {
        auto& taken = taken_[static_cast<unsigned char>(text[0])];
        if (!std::exchange(taken, true)) return static_cast<unsigned char>(text[0]);
    }
    if (short_codes_ < other_short_codes.size()) return other_short_codes[short_codes_++];
    if (long_codes_ == 0x10000 - first_long) return 0;
    return static_cast<std::uint16_t>(first_long + long_codes_++);
}

int Font::measure(std::uint32_t glyph) {
    if (glyph >= file_->glyph_count()) return 0;
    if (widths_.empty()) widths_.resize(file_->glyph_count(), -1);
    return widths_[glyph] = file_->width(glyph);
}

std::uint16_t identifier_of(std::uint16_t code) {
    if (code < Font::first_long) return code;
    return static_cast<std::uint16_t>(code - Font::first_long + short_code_end);
}

std::string readable_text(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = character_at(text, at);
        at += character.length;
        if (character.code == '\t' || character.code == '\n' || character.code == '\r')
            result += ' ';
        else
            append_utf8(result, is_readable(character.code) ? character.code : U'\ufffd');
    }
    return result;
}

}  // namespace resolute::render::pdf
