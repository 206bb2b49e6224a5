// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/content.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

#include "render/pdf/draw_run.h"
#include "render/pdf/draw_shapes.h"
#include "render/pdf/drawing_order.h"
#include "render/pdf/syntax.h"
#include "render/pdf/text_pen.h"

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
/// wholly inside a text object or wholly outside (ISO 32000-1, 14.6.1). No other sequence begins inside one
/// with an MCID: poppler takes the first end for that of the MCID.
struct Mark {
    enum class Kind { header, footer, other_furniture, tagged };
    Kind kind = Kind::tagged;
    int tag = -1;
    bool text = false;
    bool rtl = false;
    std::string actual_text;  // where the codes do not tell it
    bool operator==(const Mark&) const = default;
};

class Painter {
public:
    Painter(const layout::Page& page, Fonts& fonts) : page_(page), fonts_(fonts), body_(body_of(page)) {
        std::size_t rank = 0;
        for (const auto& item : page.items) ranks_.push_back(rank += is_drawn_furniture(item) ? 0 : 1);
    }

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
        pen_.operators() += operators;
    }

    void paint(const GlyphRun& run, const Placed& item, std::size_t index) {
        const auto font = fonts_.find(run.font);
        if (font == fonts_.end() || !can_draw(run)) return;
        fonts_used_.insert(run.font);
        parts_ = 0;
        drawn_ = index;
        draw_run(pen_, run, item.at, page_.size, font->second, before_part_);
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
    static bool can_draw(const GlyphRun& run) {
        constexpr std::int64_t largest_size = 500000, widest = 10000;  // 1/100 pt, per cent
        const auto size = to_hundredths(run.size);
        return !run.glyphs.empty() && size > 0 && size <= largest_size && run.width_percent > 0 &&
               run.width_percent <= widest;
    }

    Mark mark_of(const Placed& item, std::string_view actual_text) const {
        const auto* run = std::get_if<GlyphRun>(&item.item);
        Mark mark;
        mark.text = run != nullptr;
        mark.rtl = run && run->rtl;
        mark.actual_text = actual_text;
        mark.tag = item.tag;
        if (item.tag >= 0) return mark;
        mark.kind = run && item.at.y < body_.top      ? Mark::Kind::header
                    : run && item.at.y > body_.bottom ? Mark::Kind::footer
                                                      : Mark::Kind::other_furniture;
        return mark;
    }

    /// Whether what is drawn next is read next too, and turned round as one with what was drawn last: a
    /// reader that knows no ReversedChars takes a sequence whole.
    bool goes_on(const Mark& wanted, std::size_t rank) const {
        if (!marked_ || mark_ != wanted || !wanted.actual_text.empty()) return false;
        return rank == last_rank_ || (!wanted.rtl && rank == last_rank_ + 1) || wanted.tag < 0;
    }

    void begin_mark(const Placed& item, std::size_t index, std::string_view actual_text = {}) {
        auto wanted = mark_of(item, actual_text);
        const bool same = goes_on(wanted, ranks_[index]);
        last_rank_ = ranks_[index];
        if (same) return;
        end_mark();
        if (wanted.text)
            pen_.begin_text();
        else
            pen_.end_text();
        marked_ = true;
        mark_ = std::move(wanted);
        auto& to = pen_.operators();
        if (mark_.rtl) to += "/ReversedChars BMC\n";
        to += opening_of(mark_.kind);
        if (mark_.kind == Mark::Kind::tagged) {
            append_decimal(to, static_cast<std::int64_t>(content_.sequences.size()), 0);
            ++parts_;
            content_.sequences.push_back({item.tag, index, mark_.rtl ? -parts_ : parts_});
        }
        if (!mark_.actual_text.empty()) {
            to += "/ActualText";
            append_text_string(to, mark_.actual_text);
        }
        to += ">>BDC\n";
    }

    static std::string_view opening_of(Mark::Kind kind) {
        switch (kind) {
            case Mark::Kind::header:
                return "/Artifact<</Type/Pagination/Subtype/Header";
            case Mark::Kind::footer:
                return "/Artifact<</Type/Pagination/Subtype/Footer";
            case Mark::Kind::other_furniture:
                return "/Artifact<</Type/Layout";
            case Mark::Kind::tagged:
                break;
        }
        return "/P<</MCID ";
    }

    void end_mark() {
        if (marked_) pen_.operators() += mark_.rtl ? "EMC\nEMC\n" : "EMC\n";
        marked_ = false;
    }

    const layout::Page& page_;
    Fonts& fonts_;
    Body body_;
    Content content_;
    TextPen pen_{content_.stream};
    bool marked_ = false;
    Mark mark_;
    std::vector<std::size_t> ranks_;  // by item: its place among those that are drawn in reading order
    std::size_t last_rank_ = 0;
    int parts_ = 0;  // sequences of the run that is drawn
    std::set<int> fonts_used_, images_used_;
    std::size_t drawn_ = 0;  // the item whose run is drawn
    const BeforePart before_part_ = [this](std::string_view actual_text) {
        begin_mark(page_.items[drawn_], drawn_, actual_text);
    };
};

}  // namespace

Content draw(const layout::Page& page, Fonts& fonts) {
    return Painter(page, fonts).paint();
}

}  // namespace resolute::render::pdf
