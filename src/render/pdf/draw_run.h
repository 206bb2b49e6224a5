// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string_view>

#include "layout/pages.h"
#include "render/pdf/font.h"
#include "render/pdf/text_pen.h"

namespace resolute::render::pdf {

/// Told before the run and wherever it changes: the text that the codes to come do not tell, else nothing.
using BeforePart = std::function<void(std::string_view actual_text)>;

/// Draws the glyphs of a run where its advances put them. Text has to be told of glyphs that show fewer
/// characters than there are of them, or whose code stands for another text. The run has a size and a width
/// above 0.
void draw_run(TextPen& pen, const layout::GlyphRun& run, layout::Point at, layout::Size page, Font& font,
              const BeforePart& before_part);

}  // namespace resolute::render::pdf
