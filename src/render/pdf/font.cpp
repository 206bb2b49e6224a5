// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/font.h"

#include <algorithm>

#include "text/utf8.h"

namespace resolute::render::pdf {

namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};
constexpr std::size_t most_codes = 0xffff;

bool is_readable(char32_t code) {
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return false;
    if (code == 0xfeff || (code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) return false;
    if (code >= 0xd800 && code <= 0xf8ff) return false;  // surrogates and the private use area
    return code < 0xf0000;
}

}  // namespace

Font::Code Font::code(std::uint32_t glyph, std::string_view text) {
    if (glyph == 0 || glyph >= file_->glyph_count()) glyph = file_->replacement();
    if (glyph == 0) return lacks_codes_ = true, Code{};
    if (glyph >= first_by_glyph_.size()) first_by_glyph_.resize(glyph + 1, none);
    const auto first = first_by_glyph_[glyph];
    for (auto i = first; i != none; i = next_[i]) {
        const auto& known = uses_[i].text;
        // Nearly all are one letter, for which a call to compare takes longest.
        const bool same = text.size() == 1 ? known.size() == 1 && known[0] == text[0] : known == text;
        if (same) return {uses_[i].code, true, uses_[i].width};
    }
    const bool truetype = file_->outlines() == Outlines::truetype;
    const bool full = uses_.size() == most_codes;
    // CFF outlines have no map from codes to glyphs, so there a glyph can have one code only.
    if (first != none && (!truetype || full)) return {uses_[first].code, false, uses_[first].width};
    if (full) return lacks_codes_ = true, Code{};
    const auto code = truetype ? static_cast<std::uint16_t>(uses_.size() + 1) : file_->cff_identifier(glyph);
    next_.push_back(first);
    first_by_glyph_[glyph] = static_cast<std::uint32_t>(uses_.size());
    uses_.push_back({glyph, code, width(glyph), std::string(text)});
    return {code, true, uses_.back().width};
}

int Font::width(std::uint32_t glyph) {
    if (glyph >= file_->glyph_count()) return 0;
    if (glyph >= widths_.size()) widths_.resize(glyph + 1, -1);
    if (widths_[glyph] < 0) widths_[glyph] = file_->width(glyph);
    return widths_[glyph];
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
