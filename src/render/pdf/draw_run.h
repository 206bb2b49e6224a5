// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "layout/pages.h"
#include "render/pdf/font.h"
#include "render/pdf/text_pen.h"

namespace resolute::render::pdf {

/// Draws the glyphs of a run where its advances put them. Glyphs that show fewer characters than there are of
/// them, or whose code stands for another text, get a span that tells the text. The run has a size and a
/// width above 0.
void draw_run(TextPen& pen, const layout::GlyphRun& run, layout::Point at, layout::Size page, Font& font);

}  // namespace resolute::render::pdf
