// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Labels of points in lists: (a), (i), a., and their like in the other languages.
namespace resolute::rules {

/// What a label counts with.
enum class Count : std::uint8_t { letter, roman, figure, abjad, hanzi };
/// What stands around it.
enum class Frame : std::uint8_t { both, behind, point, quotes, dash, circled };

/// One way to read a label; "(i)" has two.
struct LabelReading {
    Count count = Count::letter;
    int value = 0;  // from 1; the letters behind (z) are (aa), (bb) …
    Frame frame = Frame::both;
};
/// All ways, the likeliest first; empty for a bullet or anything that is not a label. Cyrillic letters that
/// look like Latin ones are read as those.
std::vector<LabelReading> read_label(std::string_view label);
/// Writes a label; empty where the count has no such value.
std::string write_label(const LabelReading& reading);
/// How a language labels the points of level 1 (the first below a paragraph) to 4; the reading's value is 1.
LabelReading usual_label(std::string_view language, int level);
/// The letter or numeral alone, as references name it: `a` of "(a)" and "a)".
std::string_view bare_label(std::string_view label);
/// Whether letters stand in it that only look like Latin ones.
bool has_look_alike(std::string_view label);

/// The label with another value, all that stands around its letters kept.
std::string with_value(std::string_view label, LabelReading reading);
/// Whether a language labels points so, on whatever level.
bool is_usual_label(std::string_view language, std::string_view label);

}  // namespace resolute::rules
