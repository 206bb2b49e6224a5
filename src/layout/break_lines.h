// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Breaks a paragraph into lines by numbers alone; what they measure (a font's advances, columns) is the
/// caller's.
namespace resolute::layout {

using Width = std::int64_t;

/// An indivisible piece of a line.
struct Box {
    Width width = 0;
    Width tail = 0;  // the part of its width that does not count at the end of a line: letter spacing
    /// Behind `hyphen` one is drawn, `address` is a sign within an address of the web: both are for
    /// break_fine.
    enum class Break : std::uint8_t { none, allowed, forced, hyphen, address } after = Break::none;
    bool space = false;      // vanishes at a line's end, and a line may end at it
    bool stretches = false;  // takes its share of what a justified line lacks: a space, a no-break space
    bool solid = false;      // a Chinese character: it stretches by standing apart and never shrinks
    Width hyphen = 0;        // how wide the one is that is drawn where a line ends behind it
};

/// A word that overflows still goes on a justified line when the spaces shrink by no more than `of_spaces`
/// thousandths of their width, and each of them, counted `dearness` hundredfold, no more than each of those
/// left would grow without the word. Zero squeezes nothing.
struct Squeeze {
    int of_spaces = 0, dearness = 0;
};

struct Line {
    std::size_t begin = 0, end = 0;  // boxes; spaces at its end are left out
    Width width = 0;                 // natural, without the last tail, with its hyphen
    int stretching = 0;              // how many of its boxes stretch
    Width spaces = 0;                // their natural width
    bool last = false;               // of the paragraph, or before a forced break: never stretched
    bool hyphen = false;             // ends in one that the text does not have
};

/// Greedy: every line takes what it can. Always progresses; a box wider than the measure has a line of its
/// own. No boxes give no lines.
std::vector<Line> break_lines(std::span<const Box> boxes, Width first, Width others, Squeeze squeeze);

}  // namespace resolute::layout
