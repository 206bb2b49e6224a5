// SPDX-License-Identifier: Apache-2.0
#include "layout/line_setter.h"

#include <algorithm>
#include <span>
#include <utility>

#include "layout/break_fine.h"
#include "layout/discretionary.h"
#include "layout/show_ink.h"
#include "text/utf8.h"

namespace resolute::layout {

namespace {

constexpr Width slack = 2'000'000;       // by which a number may stand out of the frame
constexpr Width widest_gap = 5'000'000;  // between Chinese characters, half of one's width

/// What tells whether a line runs to the right in a document that runs to the left.
struct Letters {
    bool left = false;   // some run to the left
    bool latin = false;  // some are Latin
    bool words = false;  // and make words: not only a symbol (`A/70/262.`)
};

Letters letters_of(const Pieces& pieces) {
    Letters found;
    bool counts = true;  // no sign since the last space
    int length = 0;
    for (const auto& piece : pieces) {
        for (std::size_t at = 0; at < piece.text.size();) {
            const auto next = character_at(piece.text, at);
            at += next.length;
            const bool small = next.code >= 'a' && next.code <= 'z';
            length = small || (next.code >= 'A' && next.code <= 'Z') ? length + 1 : 0;
            counts = next.code == ' ' || (counts && length > 0);
            found.left = found.left || runs_to_the_left(next.code);
            found.latin = found.latin || length > 0;
            found.words = found.words || (counts && small && length > 1);
        }
    }
    return found;
}

/// Boxes [begin, end) from left to right, counted from the first. White space at the end of a line runs as
/// its paragraph does (UAX 9, L1).
std::vector<std::size_t> order_of(const Inked& inked, std::size_t begin, std::size_t end, bool space_ends) {
    std::vector<std::uint8_t> levels;
    levels.reserve(end - begin);
    for (auto i = begin; i < end; ++i) levels.push_back(inked.ink[i].level);
    if (space_ends) levels.back() = inked.right_to_left ? 1 : 0;
    return visual_order(levels);
}

bool runs_to_the_right(const Inked& inked, std::size_t begin, std::size_t end) {
    return !inked.right_to_left && std::all_of(inked.ink.begin() + static_cast<std::ptrdiff_t>(begin),
                                               inked.ink.begin() + static_cast<std::ptrdiff_t>(end),
                                               [](const Ink& ink) { return ink.level == 0; });
}

Width width_of(const Inked& inked) {
    Width width = 0, tail = 0;
    for (const auto& box : inked.boxes) {
        width += box.width;
        tail = box.tail;
    }
    return width - tail;
}

/// How many boxes of a line stretch: what stands last has nothing to be parted from.
int stretching_in(const Inked& inked, const Line& line) {
    return line.stretching - (line.end > line.begin && inked.boxes[line.end - 1].stretches ? 1 : 0);
}

// A paragraph does not end in a line shorter than this: of 2,500 official lines none is that ends one, but
// paragraphs that would are drawn with closer letters.
constexpr Width shortest_end = 20'000'000;
constexpr style::Points tightening{150};

bool ends_in_stub(const std::vector<Line>& lines) {
    return lines.size() > 1 && lines.back().width < shortest_end && !lines[lines.size() - 2].last;
}

Dressed tightened(Dressed text) {
    for (auto& look : text.looks)
        if (look.letters.spacing >= tightening) look.letters.spacing = look.letters.spacing - tightening;
    return text;
}

}  // namespace

LineSetter::LineSetter(const style::Style& style, const Metric& metric, std::string language, Pairs pairs)
    : style_(style), metric_(metric), language_(std::move(language)), pairs_(pairs) {
    right_to_left_ = language_ == "ar";
    mirror_ = metric_.across(style_.page.frame_left) + metric_.across(style_.page.frame_right);
}

Area LineSetter::area_of(const style::Paragraph& paragraph, bool labelled) const {
    Area area;
    area.left = metric_.across(paragraph.left);
    area.right = std::max(metric_.across(paragraph.right), area.left + 1);
    area.first = metric_.across(labelled ? paragraph.text : paragraph.first);
    area.label = metric_.across(paragraph.label);
    area.label_ends = paragraph.label_ends;
    area.leading = metric_.down(paragraph.leading);
    const bool ragged = metric_.grid && paragraph.align == style::Align::justify;
    area.align = ragged ? style::Align::left : paragraph.align;
    return area;
}

Inked LineSetter::ink_of(const Dressed& text, Width narrowest, bool right_to_left) const {
    return ink(
        text.pieces, text.looks, metric_,
        {.language = language_, .right_to_left = right_to_left, .narrowest = narrowest, .pairs = pairs_});
}

Width LineSetter::natural_width(const Dressed& text) const {
    return width_of(ink_of(text, INT64_MAX, right_to_left_));
}

Width LineSetter::widest_word(const Dressed& text) const {
    Width widest = 0;
    for (const auto& word : break_lines(ink_of(text, INT64_MAX, right_to_left_).boxes, 1, 1, {}))
        widest = std::max(widest, word.width);
    return widest;
}

void LineSetter::place(const Inked& inked, const Line& line, Width begin, Width lacking, Width baseline,
                       std::vector<Placed>& to) const {
    const int stretching = stretching_in(inked, line);
    // A space at the end of a line keeps the words apart for whoever reads the text from the page.
    const bool space_follows = !metric_.grid && line.end < inked.boxes.size() && inked.boxes[line.end].space;
    std::size_t end = line.end + (space_follows ? 1 : 0);
    std::vector<Width> widths;
    widths.reserve(end - line.begin);
    Width given = 0;
    int seen = 0;
    for (auto i = line.begin; i < end; ++i) {
        widths.push_back(inked.boxes[i].width);
        if (!inked.boxes[i].stretches || seen == stretching) continue;
        const Width due = lacking * ++seen / stretching;
        widths.back() += due - given;
        given = due;
    }
    // What a full-width sign leaves blank would stand beyond the measure.
    if (language_ == "zh" && line.end > line.begin)
        widths[line.end - 1 - line.begin] -= inked.boxes[line.end - 1].tail;
    if (space_follows && inked.right_to_left) begin -= widths.back();
    const auto order = runs_to_the_right(inked, line.begin, end)
                           ? std::vector<std::size_t>{}
                           : order_of(inked, line.begin, end, space_follows);
    const auto shown = std::span(inked.ink).subspan(line.begin, widths.size());
    if (std::ranges::is_sorted(order)) {
        const Baseline at{begin, baseline};
        if (!line.hyphen) return show_ink(shown, widths, inked, metric_, at, to);
        std::vector<Ink> with_hyphen(shown.begin(), shown.end());
        const auto& last = inked.ink[line.end - 1];
        with_hyphen.push_back(hyphen_behind(last, inked.look_of(last), metric_));
        widths.push_back(with_hyphen.back().fragment->width);
        return show_ink(with_hyphen, widths, inked, metric_, at, to);
    }
    // Items come in the order of reading, each at its place.
    std::vector<Width> places(widths.size());
    for (const auto i : order) {
        places[i] = begin;
        begin += widths[i];
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        show_ink(shown.subspan(i, 1), std::span(widths).subspan(i, 1), inked, metric_, {places[i], baseline},
                 to);
}

void LineSetter::set_label(const Dressed& label, Area& area, std::vector<Placed>& to) const {
    if (label.pieces.empty()) return;
    const auto inked = ink_of(label, INT64_MAX, right_to_left_);
    const auto width = width_of(inked);
    auto begin = area.label;
    if (area.label_ends) {
        const Width apart = metric_.grid ? 1 : 0;
        begin = std::max<Width>(0, std::min(area.label, area.first - apart) - width);
        // A number wider than the margin beside the text begins at the frame and moves the text.
        const auto frame = metric_.across(style_.page.frame_left);
        if (!metric_.grid && begin + slack < frame) {
            area.first += frame - begin;
            begin = frame;
        }
    }
    const auto end = begin + width;
    if (metric_.grid) {
        area.first = std::max(area.first, end + 1);
    } else {
        // A number too long for its place pushes the text to the next tab stop, an Arabic one, whose letters
        // differ much in width, only as far as it must.
        const auto step = std::max<Width>(1, right_to_left_ ? 1 : metric_.across(style_.page.tab));
        const Width apart = area.label_ends ? 0 : 2'000'000;
        if (end + apart > area.first) area.first += ((end + apart - area.first) / step + 1) * step;
    }
    if (area.first >= area.right) area.first = area.left;
    set_line(inked, begin, style::Align::left, baseline(area.leading), to);
}

std::vector<Placed> LineSetter::set_at(const Dressed& text, Width x, style::Align align,
                                       Width baseline_at) const {
    const auto letters = right_to_left_ ? letters_of(text.pieces) : Letters{};
    const bool right_to_left = right_to_left_ && (letters.left || !letters.latin);
    std::vector<Placed> items;
    set_line(ink_of(text, INT64_MAX, right_to_left), x, align, baseline_at, items);
    return items;
}

void LineSetter::set_line(const Inked& inked, Width x, style::Align align, Width baseline_at,
                          std::vector<Placed>& to) const {
    const auto lines = break_lines(inked.boxes, INT64_MAX / 4, INT64_MAX / 4, {});
    for (const auto& line : lines) {
        auto begin = align == style::Align::right    ? x - line.width
                     : align == style::Align::center ? x - line.width / 2
                                                     : x;
        if (right_to_left_) begin = mirrored(begin + line.width);
        place(inked, line, begin, 0, baseline_at, to);
    }
}

/// Tries harder and harder; `inked` is cut at hyphens where they are needed.
std::vector<Line> LineSetter::fine_lines(Inked& inked, Width first, Width others) const {
    constexpr int calm = 100, poor = 800, any = 10'000;
    if (auto lines = break_fine(inked.boxes, first, others, {.tolerance = calm})) return *lines;
    auto parted = with_discretionary_breaks(inked, metric_);
    for (const auto& pass : {FinePass{.hyphens = true, .tolerance = poor},
                             {.hyphens = true, .tolerance = poor, .emergency = others / 20},
                             {.hyphens = true, .tolerance = any, .emergency = others}}) {
        if (auto lines = break_fine(parted.boxes, first, others, pass)) {
            inked = std::move(parted);
            return *lines;
        }
    }
    return break_lines(inked.boxes, first, others, language_ == "zh" ? Squeeze{} : metric_.squeeze);
}

LineSetter::Broken LineSetter::break_up(const Dressed& text, const Area& area) const {
    const auto letters = right_to_left_ ? letters_of(text.pieces) : Letters{};
    const auto first = area.right - area.first, others = area.right - area.left;
    const bool justified = area.align == style::Align::justify;
    Broken made;
    made.inked = ink_of(text, std::min(first, others), right_to_left_ && (letters.left || !letters.words));
    const bool squeezed = justified && language_ != "zh" && style_.breaking != style::Breaking::unsqueezed;
    made.lines = justified && style_.breaking == style::Breaking::fine
                     ? fine_lines(made.inked, first, others)
                     : break_lines(made.inked.boxes, first, others, squeezed ? metric_.squeeze : Squeeze{});
    return made;
}

/// Only letters set apart can be set closer; a grid has none.
bool LineSetter::may_be_tightened(const Dressed& text) const {
    return !metric_.grid && style_.breaking == style::Breaking::official && !text.looks.empty() &&
           text.looks.front().letters.spacing >= tightening;
}

std::vector<Row> LineSetter::set(const Dressed& label, const Dressed& text, const Area& asked) const {
    auto area = asked;
    std::vector<Row> rows(1);
    set_label(label, area, rows.front().items);
    for (const auto& piece : label.pieces)
        if (piece.first_call) rows.front().band.notes.push_back(static_cast<std::size_t>(piece.note));
    const bool justified = area.align == style::Align::justify;
    const bool chinese = language_ == "zh";
    const bool start_aligned = justified || area.align == style::Align::left;
    auto broken = break_up(text, area);
    if (ends_in_stub(broken.lines) && justified && may_be_tightened(text)) {
        auto tighter = break_up(tightened(text), area);
        if (tighter.lines.size() < broken.lines.size()) broken = std::move(tighter);
    }
    const auto& [inked, lines] = broken;
    rows.resize(std::max<std::size_t>(1, lines.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& row = rows[i];
        row.band.height = area.leading;
        row.band.keeps = i > 0 && (i == 1 || i + 1 == rows.size());
        if (i >= lines.size()) continue;
        const auto& line = lines[i];
        const auto start = i == 0 ? area.first : area.left;
        const auto room = area.right - start;
        Width lacking = justified && (!line.last || line.width > room) ? room - line.width : 0;
        const auto stretching = stretching_in(inked, line);
        if (stretching == 0 || (chinese && lacking > stretching * widest_gap)) lacking = 0;
        const Width drawn = line.width + lacking;
        auto begin = area.align == style::Align::right    ? area.right - drawn
                     : area.align == style::Align::center ? start + (room - drawn) / 2
                                                          : start;
        if (right_to_left_) begin = mirrored(begin + drawn);
        // A line of another language begins at the other side.
        if (right_to_left_ && !inked.right_to_left && start_aligned) begin = mirrored(area.right);
        for (auto box = line.begin; box < line.end; ++box)
            if (inked.ink[box].note >= 0)
                row.band.notes.push_back(static_cast<std::size_t>(inked.ink[box].note));
        place(inked, line, begin, lacking, baseline(area.leading), row.items);
    }
    return rows;
}

}  // namespace resolute::layout
