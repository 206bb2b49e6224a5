// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace resolute::render::pdf {

/// The tables of a font with TrueType outlines that a PDF reader needs (ISO 32000-1, 9.9).
struct TrueTypeTables {
    std::string_view glyf, loca, head, hhea, hmtx, maxp;
};

/// Which glyph gets which number in the new font.
struct GlyphPlace {
    std::uint16_t number = 0;
    std::uint32_t glyph = 0;
    bool operator==(const GlyphPlace&) const = default;
};

/// A font file of these glyphs at these numbers, without hinting; parts of theirs follow behind the last. The
/// other numbers, 0 among them, show nothing. `places` are sorted by number. Empty when the tables contradict
/// each other or there is no room.
std::string cut_truetype(const TrueTypeTables& tables, std::span<const GlyphPlace> places);

}  // namespace resolute::render::pdf
