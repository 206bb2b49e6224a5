// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "render/pdf/font.h"

namespace resolute::render::pdf {

/// What is drawn between one BDC and its EMC for a tag; its MCID is its index.
struct Sequence {
    int tag = 0;
    std::size_t first_item = 0;  // the first in reading order
    int part = 0;                // orders those of one item
};

struct Content {
    std::string stream;
    std::vector<Sequence> sequences;
    std::vector<int> fonts;   // named /F0, /F1 … in the stream; sorted
    std::vector<int> images;  // named /I0, /I1 …; sorted
};

/// Fonts by their index in Pages::fonts.
using Fonts = std::map<int, Font>;

/// Draws a page. The fonts learn which codes the page uses; a run that names none of them, has no glyphs or
/// no size (or one above 5,000 pt, or a width above 10,000 per cent) draws nothing.
Content draw(const layout::Page& page, Fonts& fonts);

}  // namespace resolute::render::pdf
