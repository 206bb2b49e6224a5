// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/break_lines.h"
#include "layout/pages.h"
#include "style/style.h"

namespace resolute::layout {

/// Millionths of a point to the nearest 1/64; none lies half-way between two.
inline Length nearest_length(Width width) {
    // 1/64 pt is 31,250 halves of a millionth. The shift keeps what is divided above 0, where it is cheaper.
    constexpr std::uint64_t shift = std::uint64_t{1} << 31;
    const auto halves = static_cast<std::uint64_t>(2 * width + 15'625) + shift * 31'250;
    return Length{static_cast<std::int32_t>(static_cast<std::uint32_t>(halves / 31'250 - shift))};
}

/// A glyph measured finer than pages are, so that roundings do not add up along a line.
struct FineGlyph {
    std::uint32_t id = 0;
    std::uint32_t cluster = 0;  // in the fragment's text
    Width advance = 0;
};

/// How far a glyph stands off the pen and the baseline.
struct Shift {
    Width right = 0, down = 0;
};

/// Characters of one font, in visual order.
struct Fragment {
    std::string text;
    int font = 0;
    style::Points size;  // of its letters, and their widths in percent, as they suit the font
    int width_percent = 100;
    std::vector<FineGlyph> glyphs;  // none on a grid
    std::vector<Shift> shifts;      // one for each of them; empty where none is moved
    bool shows_bytes = false;       // whether each shows one byte of the text, in its order
    Width width = 0;
    Width tail = 0;  // letter spacing at its end
};

/// What a word looks like, shared by all places where it stands. Those of a FontBook live as long as it does
/// and are not counted.
using SharedFragment = std::shared_ptr<const Fragment>;

/// Among what a word stands: its own direction, and whether Latin letters beside it draw figures and signs to
/// their own face.
struct Surroundings {
    bool right_to_left = false, latin = false;
    bool operator==(const Surroundings&) const = default;
};

/// What setting measures with: fonts, or the cells of a character grid. A Width is millionths of a point or
/// whole cells and rows; `length` gives the unit of the pages.
struct Metric {
    bool grid = false;
    Squeeze squeeze;
    std::function<Width(style::Points place)> across;  // from the left edge of the page
    std::function<Width(style::Points height)> down;   // of a line, at least 1
    std::function<Width(style::Points height)> gap;    // between lines
    /// The fragments of text without white space, or of one space alone; they stay until the next call.
    std::function<std::span<const SharedFragment>(std::string_view text, const style::Letters& letters,
                                                  Surroundings surroundings)>
        shape;
    /// What kerning adds to a space between two characters, mostly less than nothing.
    std::function<Width(char32_t before, char32_t after, const style::Letters& letters)> kern_space;
    Length length(Width width) const {
        return grid ? Length{static_cast<std::int32_t>(width)} : nearest_length(width);
    }
    /// Offsets in a word of letters and apostrophes where it may be parted; empty where nothing is.
    std::function<std::vector<std::size_t>(std::string_view word)> syllables;
};

/// Columns of the frame; every line is one row, every gap one row.
Metric grid_metric(const style::Style& style);

}  // namespace resolute::layout
