// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/content.h"

#include <algorithm>
#include <limits>
#include <set>

#include "render/pdf/drawing_order.h"
#include "render/pdf/run_text.h"
#include "render/pdf/syntax.h"
#include "render/pdf/text_pen.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

using layout::GlyphRun;
using layout::Length;
using layout::Placed;
using layout::Stroke;

/// Where the tagged text of a page begins and ends, to tell headers and footers from other furniture.
struct Body {
    Length top{std::numeric_limits<std::int32_t>::max()}, bottom{std::numeric_limits<std::int32_t>::min()};
};

Body body_of(const layout::Page& page) {
    Body body;
    for (const auto& item : page.items) {
        if (item.tag < 0) continue;
        body.top = std::min(body.top, item.at.y);
        body.bottom = std::max(body.bottom, item.at.y);
    }
    return body;
}

/// The letter spacing most glyphs of the run have over their own widths, in steps of 1/20 pt so that it
/// seldom changes. Too short a run tells nothing.
std::int64_t letter_space(const GlyphRun& run, const TextState& state, const FontFile& font) {
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

/// What a marked-content sequence is of. Text and rules need different ones, because a sequence lies either
/// wholly inside a text object or wholly outside (ISO 32000-1, 14.6.1).
struct Mark {
    enum class Kind { header, footer, other_furniture, tagged };
    Kind kind = Kind::tagged;
    int tag = -1;
    bool text = false;
    bool operator==(const Mark&) const = default;
};

class Painter {
public:
    Painter(const layout::Page& page, Fonts& fonts) : page_(page), fonts_(fonts), body_(body_of(page)) {}

    Content paint() {
        for (const auto index : drawing_order(page_)) paint(index);
        end_mark();
        pen_.end_text();
        content_.fonts.assign(used_.begin(), used_.end());
        return std::move(content_);
    }

private:
    void paint(std::size_t index) {
        const auto& item = page_.items[index];
        if (const auto* stroke = std::get_if<Stroke>(&item.item)) {
            begin_mark(item, index);
            draw(*stroke, item.at);
            return;
        }
        const auto& run = std::get<GlyphRun>(item.item);
        if (!fonts_.contains(run.font) || run.glyphs.empty() || to_hundredths(run.size) <= 0 ||
            run.width_percent <= 0)
            return;
        begin_mark(item, index);
        if (run.rtl) pen_write("/ReversedChars BMC\n");
        draw(run, item.at);
        if (run.rtl) pen_write("EMC\n");
    }

    Mark mark_of(const Placed& item) const {
        const bool text = std::holds_alternative<GlyphRun>(item.item);
        if (item.tag >= 0) return {Mark::Kind::tagged, item.tag, text};
        if (text && item.at.y < body_.top) return {Mark::Kind::header, -1, text};
        if (text && item.at.y > body_.bottom) return {Mark::Kind::footer, -1, text};
        return {Mark::Kind::other_furniture, -1, text};
    }

    void begin_mark(const Placed& item, std::size_t index) {
        const auto wanted = mark_of(item);
        if (marked_ && mark_ == wanted) {
            auto& sequences = content_.sequences;
            if (item.tag >= 0) sequences.back().first_item = std::min(sequences.back().first_item, index);
            return;
        }
        end_mark();
        if (wanted.text)
            pen_.begin_text();
        else
            pen_.end_text();
        marked_ = true;
        mark_ = wanted;
        switch (wanted.kind) {
            case Mark::Kind::header:
                pen_write("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n");
                break;
            case Mark::Kind::footer:
                pen_write("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n");
                break;
            case Mark::Kind::other_furniture:
                pen_write("/Artifact<</Type/Layout>>BDC\n");
                break;
            case Mark::Kind::tagged:
                pen_write(cat("/P<</MCID ", content_.sequences.size(), ">>BDC\n"));
                content_.sequences.push_back({item.tag, index});
        }
    }

    void end_mark() {
        if (marked_) pen_write("EMC\n");
        marked_ = false;
    }

    void draw(const Stroke& stroke, layout::Point from) {
        const auto place = [this](layout::Point point) {
            return cat(hundredths(to_hundredths(point.x)), ' ', hundredths(from_bottom(point.y, page_.size)));
        };
        content_.stream += cat(hundredths(to_hundredths(stroke.width)), " w ", place(from), " m ",
                               place(stroke.to), " l S\n");
    }

    void draw(const GlyphRun& run, layout::Point at) {
        used_.insert(run.font);
        auto& font = fonts_.at(run.font);
        TextState state = pen_.state();
        state.font = run.font;
        state.size = to_hundredths(run.size);
        state.width_percent = run.width_percent;
        state.color = run.color & 0xffffffu;
        state.rise = 0;
        state.letter_space = letter_space(run, state, font.file());
        pen_.set(state);
        Fine x = fine(at.x);
        const auto y = from_bottom(at.y, page_.size);
        for (const auto& part : parts_of(run)) {
            draw(run, part, x, y, font);
            for (std::size_t i = 0; i < part.count; ++i) x += fine(run.glyphs[part.first + i].advance);
        }
    }

    /// Glyphs that show fewer characters than there are of them stand in a span that tells the text.
    void draw(const GlyphRun& run, const Part& part, Fine x, std::int64_t y, Font& font) {
        constexpr std::string_view unknown = "\ufffd", nothing = "\u200b";
        auto text = readable_text(part.text);
        if (text.empty()) text = unknown;
        const auto first = run.rtl ? part.first + part.count - 1 : part.first;  // in reading order
        bool tells_text = part.count == 1;
        std::vector<Font::Code> codes;
        for (std::size_t i = 0; i < part.count; ++i) {
            const auto& glyph = run.glyphs[part.first + i];
            codes.push_back(font.code(glyph.id, part.first + i == first ? std::string_view(text) : nothing));
            tells_text &= codes.back().tells_text;
        }
        if (!tells_text) pen_write(cat("/Span<</ActualText", text_string(text), ">>BDC\n"));
        for (std::size_t i = 0; i < part.count; ++i) {
            const auto& glyph = run.glyphs[part.first + i];
            if (codes[i].value != 0) show(codes[i], glyph.offset, x, y);
            x += fine(glyph.advance);
        }
        if (!tells_text) pen_write("EMC\n");
    }

    void show(Font::Code code, layout::Point offset, Fine x, std::int64_t y) {
        TextState state = pen_.state();
        state.rise = -to_hundredths(offset.y);
        pen_.set(state);
        pen_.move(x + fine(offset.x), y);
        pen_.show(code.value, code.width);
    }

    void pen_write(std::string_view operators) {
        pen_.flush();
        content_.stream += operators;
    }

    const layout::Page& page_;
    Fonts& fonts_;
    Body body_;
    Content content_;
    TextPen pen_{content_.stream};
    bool marked_ = false;
    Mark mark_;
    std::set<int> used_;
};

}  // namespace

Content draw(const layout::Page& page, Fonts& fonts) {
    return Painter(page, fonts).paint();
}

}  // namespace resolute::render::pdf
