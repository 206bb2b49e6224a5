// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/break_lines.h"
#include "layout/metric.h"
#include "layout/no_break_pairs.h"
#include "layout/story.h"

namespace resolute::layout {

/// How a piece is shown.
struct Look {
    style::Letters letters;
    style::Points rise;
    std::uint32_t color = 0;
    int tag = -1;
};

/// The same for what became of the piece.
struct InkLook : Look {
    bool linked = false;  // stands in a link
    Span source;
};

/// What a box of a paragraph shows.
struct Ink {
    SharedFragment fragment;  // never none
    std::uint32_t look = 0;   // of Inked::looks
    int note = -1;            // whose first call it is
    std::uint8_t level = 0;   // of direction: odd runs to the left
};

/// A paragraph ready to be broken; boxes and ink go together.
struct Inked {
    std::vector<Box> boxes;
    std::vector<Ink> ink;
    std::vector<InkLook> looks;  // of the pieces
    bool right_to_left = false;  // the paragraph as a whole

    const InkLook& look_of(const Ink& of) const { return looks[of.look]; }
};

struct InkSettings {
    std::string language;
    bool right_to_left = false;  // the paragraph as a whole
    Width narrowest = 0;         // words wider than this are broken anywhere
    Pairs pairs = Pairs::all;    // what plain spaces keep together
};

/// Shapes the pieces and finds where lines may end: at spaces, behind hyphens and dashes within a word,
/// beside Chinese characters where the Unicode rules say so (UAX 14); never at no-break spaces.
Inked ink(const Pieces& pieces, const std::vector<Look>& looks, const Metric& metric,
          const InkSettings& settings);

/// Whether a character makes text around it run to the left.
bool runs_to_the_left(char32_t code);
/// Places in the text (bytes) behind which a line may end, by UAX 14 as tailored for Chinese.
std::vector<bool> chinese_breaks(std::string_view text);
/// Levels of direction, one for each byte (UAX 9); empty where all of the text runs to the right.
std::vector<std::uint8_t> direction_levels(std::string_view text, bool right_to_left);
/// The order in which boxes of these levels stand from left to right.
std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace resolute::layout
