// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/draw_run.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf/run_text.h"
#include "render/pdf/units.h"

namespace resolute::render::pdf {

namespace {

using layout::GlyphRun;

/// The letter spacing most glyphs of the run have over their own widths, in steps of 1/20 pt so that it
/// seldom changes. Too short a run tells nothing.
std::int64_t letter_space(const GlyphRun& run, const TextState& state, Font& font) {
    constexpr std::size_t fewest = 4;
    constexpr Fine step = 5 * fine_per_hundredth;
    std::vector<Fine> extra;
    for (const auto& glyph : run.glyphs) {
        const bool space = glyph.cluster < run.text.size() && run.text[glyph.cluster] == ' ';
        if (!space)
            extra.push_back(fine(glyph.advance) - state.size * state.width_percent * font.width(glyph.id));
    }
    if (extra.size() < fewest) return state.letter_space;
    const auto middle = extra.begin() + static_cast<std::ptrdiff_t>(extra.size() / 2);
    std::nth_element(extra.begin(), middle, extra.end());
    const auto spacing = divide_rounded(*middle, step) * step;  // on the page, so after scaling
    return divide_rounded(spacing, state.width_percent * 1000);
}

void show(TextPen& pen, Font::Code code, layout::Point offset, Fine x, std::int64_t y) {
    if (code.value == 0) return;
    const auto rise = -to_hundredths(offset.y);
    if (rise != pen.state().rise) {
        TextState state = pen.state();
        state.rise = rise;
        pen.set(state);
    }
    pen.move(x + fine(offset.x), y);
    pen.show(code.value, code.width);
}

/// The text a code may stand for; `buffer` holds it where it is not the run's own.
std::string_view readable(std::string_view text, std::string& buffer) {
    if (text.size() == 1 && text[0] >= ' ' && text[0] <= '~') return text;
    buffer = text.empty() ? "\ufffd" : readable_text(text);
    return buffer;
}

/// Returns where the part ends.
Fine draw_part(TextPen& pen, const GlyphRun& run, const Part& part, Fine x, std::int64_t y, Font& font,
               const BeforePart& before_part) {
    std::string buffer;
    const auto text = readable(part.text, buffer);
    const auto told_by = run.rtl ? part.count - 1 : 0;  // the first in reading order
    const auto code_of = [&](std::size_t i) {
        constexpr std::string_view nothing = "\u200b";
        return font.code(run.glyphs[part.first + i].id, i == told_by ? text : nothing);
    };
    const auto leftmost = code_of(0);
    before_part(part.count > 1 || !leftmost.tells_text ? text : std::string_view());
    for (std::size_t i = 0; i < part.count; ++i) {
        const auto& glyph = run.glyphs[part.first + i];
        show(pen, i == 0 ? leftmost : code_of(i), glyph.offset, x, y);
        x += fine(glyph.advance);
    }
    return x;
}

}  // namespace

void draw_run(TextPen& pen, const GlyphRun& run, layout::Point at, layout::Size page, Font& font,
              const BeforePart& before_part) {
    TextState state = pen.state();
    state.font = run.font;
    state.size = to_hundredths(run.size);
    state.width_percent = run.width_percent;
    state.color = run.color & 0xffffffu;
    state.rise = 0;
    state.letter_space = letter_space(run, state, font);
    bool started = false, told = false;  // the first part, and whether the last had its text told
    const BeforePart begin = [&](std::string_view actual_text) {
        if (started && !told && actual_text.empty()) return;
        before_part(actual_text);
        told = !actual_text.empty();
        if (!std::exchange(started, true)) pen.set(state);
    };
    Fine x = fine(at.x);
    const auto y = from_bottom(at.y, page);
    for (const auto& part : parts_of(run)) x = draw_part(pen, run, part, x, y, font, begin);
}

}  // namespace resolute::render::pdf
