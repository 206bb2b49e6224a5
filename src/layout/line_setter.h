// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "layout/ink.h"
#include "layout/metric.h"
#include "layout/pages.h"
#include "layout/paginate.h"
#include "style/style.h"

namespace resolute::layout {

/// A line with all that stands in it; y of the items counts from its top.
struct Row {
    Band band;
    std::vector<Placed> items;
};

/// Text with the look of each of its pieces.
struct Dressed {
    Pieces pieces;
    std::vector<Look> looks;
};

/// Where the lines of a paragraph stand, in units of the metric.
struct Area {
    Width left = 0, right = 0;
    Width first = 0;  // where the first line begins
    Width label = 0;
    bool label_ends = false;
    Width leading = 0;
    style::Align align = style::Align::left;
};

/// Sets paragraphs into lines. In documents that run to the left all places are mirrored within the frame.
class LineSetter {
public:
    LineSetter(const style::Style& style, const Metric& metric, std::string language,
               Pairs pairs = Pairs::all);

    /// At least one row where there is any text. No row but the first may begin a page when that left a
    /// single line behind or ahead.
    std::vector<Row> set(const Dressed& label, const Dressed& text, const Area& area) const;
    Area area_of(const style::Paragraph& paragraph, bool labelled) const;
    /// One line of text that begins, ends or is centred at a place.
    std::vector<Placed> set_at(const Dressed& text, Width x, style::Align align, Width baseline) const;
    /// All of it in one line.
    Width natural_width(const Dressed& text) const;
    /// The widest part that no line may end in.
    Width widest_word(const Dressed& text) const;
    Width baseline(Width leading) const { return metric_.grid ? 0 : leading * 4 / 5; }
    bool right_to_left() const { return right_to_left_; }
    const Metric& metric() const { return metric_; }
    Width mirrored(Width x) const { return right_to_left_ ? mirror_ - x : x; }

private:
    struct Broken {
        Inked inked;
        std::vector<Line> lines;
    };
    Broken break_up(const Dressed& text, const Area& area) const;
    bool may_be_tightened(const Dressed& text) const;
    Inked ink_of(const Dressed& text, Width narrowest, bool right_to_left) const;
    void set_line(const Inked& inked, Width x, style::Align align, Width baseline,
                  std::vector<Placed>& to) const;
    std::vector<Line> fine_lines(Inked& inked, Width first, Width others) const;
    void place(const Inked& inked, const Line& line, Width begin, Width lacking, Width baseline,
               std::vector<Placed>& to) const;
    void set_label(const Dressed& label, Area& area, std::vector<Placed>& to) const;

    const style::Style& style_;
    const Metric& metric_;
    std::string language_;
    Pairs pairs_;
    bool right_to_left_ = false;
    Width mirror_ = 0;
};

}  // namespace resolute::layout
