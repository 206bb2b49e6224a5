// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/content.h"

#include <algorithm>
#include <limits>
#include <set>

#include "render/pdf/draw_run.h"
#include "render/pdf/draw_shapes.h"
#include "render/pdf/drawing_order.h"
#include "render/pdf/text_pen.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

using layout::GlyphRun;
using layout::Length;
using layout::Placed;

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
        content_.fonts.assign(fonts_used_.begin(), fonts_used_.end());
        content_.images.assign(images_used_.begin(), images_used_.end());
        return std::move(content_);
    }

private:
    void paint(std::size_t index) {
        const auto& item = page_.items[index];
        if (const auto* run = std::get_if<GlyphRun>(&item.item)) {
            paint(*run, item, index);
            return;
        }
        const auto operators = shape(item);
        if (operators.empty()) return;
        begin_mark(item, index);
        pen_.write(operators);
    }

    void paint(const GlyphRun& run, const Placed& item, std::size_t index) {
        if (!can_draw(run)) return;
        begin_mark(item, index);
        if (run.rtl) pen_.write("/ReversedChars BMC\n");
        fonts_used_.insert(run.font);
        draw_run(pen_, run, item.at, page_.size, fonts_.at(run.font));
        if (run.rtl) pen_.write("EMC\n");
    }

    std::string shape(const Placed& item) {
        if (const auto* stroke = std::get_if<layout::Stroke>(&item.item))
            return draw_stroke(*stroke, item.at, page_.size);
        if (const auto* matrix = std::get_if<layout::Matrix>(&item.item))
            return draw_matrix(*matrix, item.at, page_.size);
        if (const auto* outline = std::get_if<layout::Outline>(&item.item))
            return draw_outline(*outline, item.at, page_.size);
        const auto& picture = std::get<layout::Picture>(item.item);
        images_used_.insert(picture.image);
        return draw_picture(picture, item.at, page_.size);
    }

    /// The limits keep the sums of exact arithmetic within 64 bits.
    bool can_draw(const GlyphRun& run) const {
        constexpr std::int64_t largest_size = 500000, widest = 10000;  // 1/100 pt, per cent
        const auto size = to_hundredths(run.size);
        return fonts_.contains(run.font) && !run.glyphs.empty() && size > 0 && size <= largest_size &&
               run.width_percent > 0 && run.width_percent <= widest;
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
                pen_.write("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n");
                break;
            case Mark::Kind::footer:
                pen_.write("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n");
                break;
            case Mark::Kind::other_furniture:
                pen_.write("/Artifact<</Type/Layout>>BDC\n");
                break;
            case Mark::Kind::tagged:
                pen_.write(cat("/P<</MCID ", content_.sequences.size(), ">>BDC\n"));
                content_.sequences.push_back({item.tag, index});
        }
    }

    void end_mark() {
        if (marked_) pen_.write("EMC\n");
        marked_ = false;
    }

    const layout::Page& page_;
    Fonts& fonts_;
    Body body_;
    Content content_;
    TextPen pen_{content_.stream};
    bool marked_ = false;
    Mark mark_;
    std::set<int> fonts_used_, images_used_;
};

}  // namespace

Content draw(const layout::Page& page, Fonts& fonts) {
    return Painter(page, fonts).paint();
}

}  // namespace resolute::render::pdf
