// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "layout/break_lines.h"

namespace resolute::layout {

/// What one try at a paragraph may do.
struct FinePass {
    bool hyphens = false;  // lines may end in hyphens and within addresses
    int tolerance = 0;  // how bad the worst line may be: 100 is a line whose spaces stretch by all they have
    Width emergency = 0;  // stretch that every line gets on top
};

/// Breaks a justified paragraph where all its lines together look best: Knuth and Plass, "Breaking Paragraphs
/// into Lines" (1981). A space has half its width to stretch and a third to shrink, a Chinese character a
/// twenty-fifth to stretch. None when no way of breaking stays within the tolerance. Of those it gives, no
/// line is wider than its measure at the narrowest. Lines are those of break_lines in all else.
std::optional<std::vector<Line>> break_fine(std::span<const Box> boxes, Width first, Width others,
                                            const FinePass& pass);

/// How much the spaces of a line give, in thousandths of their stretch, or below 0 of their shrink.
int set_ratio(std::span<const Box> boxes, const Line& line, Width measure);

}  // namespace resolute::layout
