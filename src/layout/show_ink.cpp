// SPDX-License-Identifier: Apache-2.0
#include "layout/show_ink.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace resolute::layout {

namespace {

void add_source(Span& to, const InkLook& look) {
    to = {std::min(to.begin, look.source.begin), std::max(to.end, look.source.end)};
}

/// Gathers boxes of one look into runs while it moves along the line.
class Pen {
public:
    Pen(const Metric& metric, const Inked& inked, Baseline at, std::vector<Placed>& to)
        : metric_(metric), inked_(inked), x_(at.x), baseline_(at.y), to_(to) {}

    void show(std::span<const Ink> ink, std::span<const Width> widths) {
        for (std::size_t first = 0, end = 0; first < ink.size(); first = end) {
            auto letters = ink[first].fragment->text.size(), glyphs = ink[first].fragment->glyphs.size();
            for (end = first + 1; end < ink.size() && joins(ink[end - 1], ink[end]); ++end) {
                letters += ink[end].fragment->text.size();
                glyphs += ink[end].fragment->glyphs.size();
            }
            auto& placed = to_.emplace_back();
            auto& run = placed.item.emplace<GlyphRun>();
            begin(ink[first], placed, run);
            run.text.reserve(letters);
            run.glyphs.resize(glyphs);
            auto* to = run.glyphs.data();
            auto look = ink[first].look;
            for (auto i = first; i < end; ++i) {
                if (std::exchange(look, ink[i].look) != look)
                    add_source(placed.source, inked_.look_of(ink[i]));
                const auto& fragment = *ink[i].fragment;
                const auto next = x_ + widths[i];
                run.shows_bytes = run.shows_bytes && fragment.shows_bytes;
                to = show_glyphs(fragment, next, static_cast<std::uint32_t>(run.text.size()), to);
                run.text += fragment.text;
                x_ = next;
            }
        }
    }

private:
    /// The last one ends at `end`: a stretched space is wider than its glyph. Returns where the next go.
    Glyph* show_glyphs(const Fragment& fragment, Width end, std::uint32_t offset, Glyph* to) const {
        if (fragment.glyphs.empty()) return to;
        if (!fragment.shifts.empty()) move_glyphs(fragment, to);
        auto x = x_;
        auto from = nearest_length(x);
        for (const auto& glyph : fragment.glyphs) {
            x += glyph.advance;
            const auto next = nearest_length(x);
            to->id = glyph.id;
            to->advance = next - from;
            to->cluster = glyph.cluster + offset;
            from = next;
            ++to;
        }
        to[-1].advance = to[-1].advance + (nearest_length(end) - from);
        return to;
    }

    void move_glyphs(const Fragment& fragment, Glyph* to) const {
        auto x = x_;
        for (std::size_t i = 0; i < fragment.shifts.size(); ++i) {
            to[i].offset = {nearest_length(x + fragment.shifts[i].right) - nearest_length(x),
                            nearest_length(fragment.shifts[i].down)};
            x += fragment.glyphs[i].advance;
        }
    }

    bool joins(const Ink& a, const Ink& b) const {
        if (a.level % 2 == 1 || b.level % 2 == 1) return false;
        if (a.fragment->font != b.fragment->font || a.fragment->size != b.fragment->size) return false;
        if (a.look == b.look) return true;
        const auto &one = inked_.look_of(a), &other = inked_.look_of(b);
        return one.letters == other.letters && one.tag == other.tag && one.color == other.color &&
               one.rise == other.rise;
    }

    void begin(const Ink& ink, Placed& placed, GlyphRun& run) const {
        const auto& look = inked_.look_of(ink);
        const auto& fragment = *ink.fragment;
        run.font = fragment.font;
        run.size = metric_.grid ? Length{1} : Length{(fragment.size.thousandths * 64 + 500) / 1000};
        run.width_percent = fragment.width_percent;
        run.color = look.color;
        run.rtl = ink.level % 2 == 1;
        run.shows_bytes = !run.rtl;
        const auto rise = metric_.grid ? 0 : metric_.across(look.rise);
        placed.at = {metric_.length(x_), metric_.length(baseline_ - rise)};
        placed.tag = look.tag;
        placed.source = look.source;
    }

    const Metric& metric_;
    const Inked& inked_;
    Width x_, baseline_;
    std::vector<Placed>& to_;
};

}  // namespace

void show_ink(std::span<const Ink> ink, std::span<const Width> widths, const Inked& inked,
              const Metric& metric, Baseline at, std::vector<Placed>& to) {
    Pen(metric, inked, at, to).show(ink, widths);
}

}  // namespace resolute::layout
