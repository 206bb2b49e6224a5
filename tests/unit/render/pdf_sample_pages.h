// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "layout/pages.h"

/// Small pages made by hand, for tests of what draws them.
namespace resolute::tests {

constexpr std::string_view serif_path = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf";
constexpr std::string_view arabic_path = "/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Regular.ttf";
constexpr std::string_view chinese_path = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";

bool file_exists(std::string_view path);

struct Setting {
    int font = 0;
    double size = 10;  // pt
    int width_percent = 100;
    double letter_space = 0;      // pt
    double word_space = 0;        // pt, besides the space's own width
    std::string_view features{};  // OpenType features as HarfBuzz spells them, e.g. "liga=0"
};

layout::Length points(double value);
/// A run of the text, shaped with the font's own rules; Hebrew and Arabic text comes out right to left.
layout::GlyphRun shaped(const layout::Pages& pages, std::string_view text, const Setting& setting);
layout::Length width_of(const layout::GlyphRun& run);
/// Puts the shaped text on a page at x, y (pt from the upper left corner); returns where it ends.
double put(layout::Pages& pages, std::size_t page, int tag, double x, double y, std::string_view text,
           const Setting& setting = {});
int add_tag(layout::Pages& pages, std::string_view role, int parent = -1);

/// Two pages in the manner of a resolution: heading, numbered paragraphs, a note with links both ways, a web
/// link over two lines, a paragraph over two pages, Cyrillic, a table with an empty cell, header and footer;
/// Arabic and Chinese where the fonts are installed.
layout::Pages resolution_pages();

}  // namespace resolute::tests
