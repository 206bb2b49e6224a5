// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "layout/ink.h"
#include "layout/metric.h"
#include "layout/pages.h"

namespace resolute::layout {

/// Gathers boxes of one look into runs while a pen moves along the line.
class LinePen {
public:
    LinePen(const Metric& metric, const Inked& inked, Width x, Width baseline, std::vector<Placed>& to)
        : metric_(metric), inked_(inked), x_(x), baseline_(baseline), to_(to) {}

    /// Ink side by side, each with its width.
    void show(std::span<const Ink> ink, std::span<const Width> widths);

private:
    bool joins(const Ink& a, const Ink& b) const;
    Placed begin(const Ink& ink) const;
    Glyph* show_glyphs(const Fragment& fragment, Width end, std::uint32_t offset, Glyph* to) const;
    void move_glyphs(const Fragment& fragment, Glyph* to) const;

    const Metric& metric_;
    const Inked& inked_;
    Width x_, baseline_;
    std::vector<Placed>& to_;
};

}  // namespace resolute::layout
