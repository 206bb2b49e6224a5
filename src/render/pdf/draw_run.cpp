// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/draw_run.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "render/pdf/run_text.h"
#include "render/pdf/units.h"

namespace resolute::render::pdf {

namespace {

using layout::GlyphRun;

/// The middle one of the first few values.
class Middle {
public:
    bool is_full() const { return count_ == values_.size(); }
    void add(Fine value) { values_[count_++] = value; }
    std::size_t count() const { return count_; }
    Fine value() {
        const auto end = values_.begin() + static_cast<std::ptrdiff_t>(count_);
        const auto middle = values_.begin() + static_cast<std::ptrdiff_t>(count_ / 2);
        // What most of them are needs no sorting, whose comparisons nobody can foresee.
        if (2 * std::count(values_.begin(), end, *middle) <= end - values_.begin())
            std::nth_element(values_.begin(), middle, end);
        return *middle;
    }
    /// The same in whole steps, to the nearest.
    Fine in_steps(Fine step) {
        for (std::size_t i = 0; i < count_; ++i) values_[i] = divide_rounded(values_[i], step);
        return value();
    }

private:
    std::array<Fine, 15> values_;
    std::size_t count_ = 0;
};

/// Sets the spaces between letters and between words to what most glyphs of the run have over their own
/// widths. That of letters goes in steps of 1/20 pt on the page, so that it seldom changes; too short a run
/// tells nothing of it. That of words changes only where its own error would be seen.
void set_spacing(TextState& state, const GlyphRun& run, Font& font) {
    constexpr std::size_t fewest = 4;
    constexpr Fine step = 5 * fine_per_hundredth;
    Middle letters, spaces;
    std::int64_t space_count = 0;
    const auto unit = state.size * state.width_percent;
    const auto over_own = [&](const layout::Glyph& glyph) {
        return fine(glyph.advance) - unit * font.width(glyph.id);
    };
    const std::string_view text = run.text;
    const auto take_space = [&](const layout::Glyph& glyph) {
        ++space_count;
        if (!spaces.is_full()) spaces.add(over_own(glyph));
    };
    const auto& glyphs = run.glyphs;
    const auto shows_space = [&](std::size_t i) {
        return glyphs[i].cluster < text.size() && text[glyphs[i].cluster] == ' ';
    };
    std::size_t i = 0;
    for (; i < glyphs.size() && !letters.is_full(); ++i) {
        if (shows_space(i))
            take_space(glyphs[i]);
        else
            letters.add(over_own(glyphs[i]));
    }
    if (run.shows_bytes) {
        for (i = text.find(' ', i); i < text.size(); i = text.find(' ', i + 1)) take_space(glyphs[i]);
    } else {
        for (; i < glyphs.size(); ++i)
            if (shows_space(i)) take_space(glyphs[i]);
    }
    if (letters.count() >= fewest)
        state.letter_space = divide_rounded(letters.in_steps(step) * step, state.width_percent);
    if (space_count == 0 || !font.spaces_words()) return;
    const auto word = spaces.value() - state.letter_space * state.width_percent;
    const auto error = std::abs(word - state.word_space * state.width_percent);
    if (error * space_count > TextPen::tolerance)
        state.word_space = divide_rounded(word, state.width_percent);
}

bool is_plain(std::string_view text) {
    return text.size() == 1 && text[0] >= ' ' && text[0] <= '~';
}

/// The text a code may stand for; `buffer` holds it where it is not the run's own.
std::string_view readable(std::string_view text, std::string& buffer) {
    if (is_plain(text)) return text;
    buffer = text.empty() ? "\ufffd" : readable_text(text);
    return buffer;
}

class RunDrawer {
public:
    RunDrawer(TextPen& pen, const GlyphRun& run, layout::Point at, layout::Size page, Font& font,
              const BeforePart& before_part)
        : pen_(pen),
          run_(run),
          font_(font),
          before_part_(before_part),
          state_(pen.state()),
          x_(fine(at.x)),
          y_(from_bottom(at.y, page)) {
        state_.font = run.font;
        state_.size = to_hundredths(run.size);
        state_.width_percent = run.width_percent;
        state_.color = run.color & 0xffffffu;
        state_.rise = 0;
        set_spacing(state_, run, font);
    }

    void draw() {
        if (is_one_to_one(run_)) return draw_letters();
        for (const auto& part : parts_of(run_)) draw_part(part);
    }

private:
    /// Nearly all runs.
    void draw_letters() {
        const std::string_view text = run_.text;
        const std::span glyphs(run_.glyphs);
        std::string buffer;
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            if (started_ && !told_ && state_.rise == 0)
                i += pen_.show_letters(glyphs.subspan(i, bytes_from(i)), text.substr(begin_of(i)), font_, x_,
                                       y_);
            if (i == glyphs.size()) break;
            const auto shown = text.substr(begin_of(i), begin_of(i + 1) - begin_of(i));
            const auto own = is_plain(shown) ? shown : readable(shown, buffer);
            const auto code = font_.code(glyphs[i].id, own);
            if (!started_ || told_ || !code.tells_text)
                begin_part(code.tells_text ? std::string_view() : own);
            show(code, glyphs[i]);
        }
    }

    /// How many glyphs from this one on show one byte each; no more than are looked at at once.
    std::size_t bytes_from(std::size_t i) const {
        const auto& glyphs = run_.glyphs;
        if (run_.shows_bytes) return glyphs.size() - i;
        const auto most = std::min(glyphs.size(), i + TextPen::letters_at_once);
        auto end = i;
        while (end < most && begin_of(end + 1) == begin_of(end) + 1) ++end;
        return end - i;
    }

    std::size_t begin_of(std::size_t i) const {
        return i < run_.glyphs.size() ? run_.glyphs[i].cluster : run_.text.size();
    }

    void draw_part(const Part& part) {
        std::string buffer;
        const auto text = readable(part.text, buffer);
        const auto told_by = run_.rtl ? part.count - 1 : 0;  // the first in reading order
        const auto code_of = [&](std::size_t i) {
            constexpr std::string_view nothing = "\u200b";
            return font_.code(run_.glyphs[part.first + i].id, i == told_by ? text : nothing);
        };
        const auto leftmost = code_of(0);
        begin_part(part.count > 1 || !leftmost.tells_text ? text : std::string_view());
        for (std::size_t i = 0; i < part.count; ++i)
            show(i == 0 ? leftmost : code_of(i), run_.glyphs[part.first + i]);
    }

    void begin_part(std::string_view actual_text) {
        if (started_ && !told_ && actual_text.empty()) return;
        before_part_(actual_text);
        told_ = !actual_text.empty();
        if (!std::exchange(started_, true)) pen_.set(state_);
    }

    void show(Font::Code code, const layout::Glyph& glyph) {
        if (code.value != 0) {
            const auto rise = glyph.offset.y.units == 0 ? 0 : -to_hundredths(glyph.offset.y);
            if (rise != state_.rise) {
                state_.rise = rise;
                pen_.set(state_);
            }
            pen_.move(x_ + fine(glyph.offset.x), y_);
            pen_.show(code);
        }
        x_ += fine(glyph.advance);
    }

    TextPen& pen_;
    const GlyphRun& run_;
    Font& font_;
    const BeforePart& before_part_;
    TextState state_;
    Fine x_;
    std::int64_t y_;
    bool started_ = false, told_ = false;  // the first part, and whether the last had its text told
};

}  // namespace

void draw_run(TextPen& pen, const GlyphRun& run, layout::Point at, layout::Size page, Font& font,
              const BeforePart& before_part) {
    RunDrawer(pen, run, at, page, font, before_part).draw();
}

}  // namespace resolute::render::pdf
