// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/pages.h"

namespace resolute::render::pdf {

/// Neighbouring glyphs of a run and the text they show together. More than one glyph only where a cluster has
/// fewer characters than glyphs.
struct Part {
    std::size_t first = 0, count = 1;  // of the run's glyphs
    std::string_view text;             // of the run's text; empty where the run has none for them
};

/// Whether each glyph has characters of its own, in the order of the text.
bool is_one_to_one(const layout::GlyphRun& run);
/// All glyphs of the run, left to right.
std::vector<Part> parts_of(const layout::GlyphRun& run);

}  // namespace resolute::render::pdf
