// SPDX-License-Identifier: Apache-2.0
#include "layout/assembler.h"

#include <algorithm>
#include <limits>

#include "text/cat.h"

namespace resolute::layout {

using style::Align;
using style::Points;

namespace {

// Rows of a grid page that belong to heads and feet: head, rule and an empty row; an empty row and the foot.
constexpr Width grid_head = 3, grid_foot = 2;

void move_by(Placed& placed, Length down, Length right = {}) {
    const auto move = [&](Point& point) { point = {point.x + right, point.y + down}; };
    move(placed.at);
    if (auto* stroke = std::get_if<Stroke>(&placed.item)) move(stroke->to);
}

/// The title, the symbol or, of a bare text, its first words.
std::string name_of(const Story& story) {
    if (!story.title.empty()) return story.title;
    if (!story.symbol.empty()) return story.symbol;
    constexpr std::size_t enough = 72;  // bytes
    std::string words;
    for (const auto& block : story.blocks) {
        if (words.size() > enough) break;
        if (!words.empty()) words += ' ';
        words += words_of(block.content.empty() ? block.label : block.content);
    }
    // Chinese has no spaces to cut at.
    const auto cut = shortened(words, enough);
    return cut.empty() ? words : cut;
}

}  // namespace

Assembler::Assembler(const Story& story, const style::Style& style, const LineSetter& lines, Typeset set,
                     bool paged, const Sheet* turned)
    : story_(story),
      style_(style),
      lines_(lines),
      metric_(lines.metric()),
      set_(std::move(set)),
      paged_(paged),
      turned_(turned) {}

Width Assembler::top() const {
    const bool first = pages_.pages.empty();
    if (metric_.grid) return first ? set_.masthead_height : grid_head;
    if (first && !set_.masthead.empty()) return metric_.gap(look().page.first_top);
    return metric_.gap(look().page.top + (bears_title() ? look().running.title_space : style::Points{}));
}

Width Assembler::bottom() const {
    if (metric_.grid) return look().grid.lines - grid_foot;
    return metric_.gap(pages_.pages.empty() ? look().page.first_bottom : look().page.bottom);
}

Pages Assembler::run() {
    std::vector<Band> bands;
    is_head_.resize(set_.rows.size());
    for (const auto& row : set_.rows) {
        bands.push_back(row.band);
        for (std::size_t i = 0; i < row.band.heads; ++i) is_head_[row.band.head + i] = true;
    }
    std::vector<std::vector<Width>> notes;
    std::vector<std::size_t> turn(set_.notes.size());
    for (const auto index : set_.note_order) {
        turn[index] = notes.size();
        auto& heights = notes.emplace_back();
        for (auto& row : set_.notes[index]) {
            heights.push_back(row.band.height);
            note_rows_.push_back(&row);
        }
    }
    for (auto& band : bands)
        for (auto& note : band.notes) note = turn[note];
    Room room;
    room.first = bottom() - top();
    pages_.pages.emplace_back();
    room.later = bottom() - top();
    turned_page_ = turned_ != nullptr;
    room.turned = bottom() - top();
    turned_page_ = false;
    pages_.pages.clear();
    room.note_space = metric_.grid ? 2 : metric_.gap(look().notes.space);
    if (!paged_) room.first = room.later = std::numeric_limits<Width>::max() / 4;
    cuts_ = paginate(bands, notes, room);
    // A document without any text still is a page with its head.
    if (cuts_.empty()) cuts_.emplace_back();
    for (const auto& cut : cuts_) add_page(cut);
    pages_.tags = std::move(set_.tags);
    pages_.title = name_of(story_);
    pages_.language = story_.language;
    pages_.subject = story_.subject;
    pages_.date = story_.date;
    return std::move(pages_);
}

void Assembler::add_page(const PageCut& cut) {
    turned_page_ = cut.begin < cut.end && set_.rows[cut.begin].band.turned;
    Page page;
    page.size = {metric_.length(metric_.across(look().page.width)),
                 metric_.length(metric_.gap(look().page.height))};
    if (metric_.grid) page.size = {Length{look().grid.columns}, Length{look().grid.lines}};
    page.label = page_label(pages_.pages.size() + 1);
    page.items.reserve(2 * (cut.end - cut.begin + cut.note_end - cut.note_begin) + set_.masthead.size() + 16);
    if (pages_.pages.empty()) page.items.assign(set_.masthead.begin(), set_.masthead.end());
    add_rows(page, cut);
    if (cut.note_end > cut.note_begin) add_notes(page, cut);
    if (paged_) add_running(page);
    pages_.pages.push_back(std::move(page));
}

void Assembler::add_rows(Page& page, const PageCut& cut) {
    auto y = top();
    const auto put = [&](std::size_t index, bool repeated) {
        auto& row = set_.rows[index];
        for (auto& item : row.items) {
            if (is_head_[index])
                page.items.push_back(item);
            else
                page.items.push_back(std::move(item));
            move_by(page.items.back(), metric_.length(y));
            // A repeated head is furniture: its words are in the structure already.
            if (repeated) page.items.back().tag = -1;
        }
        y += row.band.height;
    };
    if (cut.begin < cut.end && !pages_.pages.empty()) {
        const auto& band = set_.rows[cut.begin].band;
        y += band.top;
        for (std::size_t i = 0; i < band.heads; ++i) put(band.head + i, true);
    }
    for (auto i = cut.begin; i < cut.end; ++i) {
        if (i > cut.begin) y += set_.rows[i].band.before;
        for (auto mark = std::ranges::lower_bound(set_.bookmarks, i, {}, &Typeset::Mark::row);
             mark != set_.bookmarks.end() && mark->row == i; ++mark)
            pages_.bookmarks.push_back(
                {mark->title, static_cast<int>(pages_.pages.size()), metric_.length(y), mark->level});
        put(i, false);
    }
    if (!paged_) page.size.height = metric_.length(y);
}

void Assembler::add_notes(Page& page, const PageCut& cut) {
    Width height = 0;
    for (auto i = cut.note_begin; i < cut.note_end; ++i) height += note_rows_[i]->band.height;
    auto y = bottom() - height;
    add_note_rule(page, y);
    // They were set for a page that stands; where text runs to the left a turned one begins further out.
    const auto out = metric_.length(lines().mirrored(0) - lines_.mirrored(0));
    for (auto i = cut.note_begin; i < cut.note_end; ++i) {
        for (auto& item : note_rows_[i]->items) {
            page.items.push_back(std::move(item));
            move_by(page.items.back(), metric_.length(y), out);
        }
        y += note_rows_[i]->band.height;
    }
}

void Assembler::add_note_rule(Page& page, Width notes_top) {
    const auto& notes = look().notes;
    if (metric_.grid) {
        const std::string line(static_cast<std::size_t>(look().grid.note_rule), '_');
        add_text(page, line, {}, metric_.across(notes.rule_from), Align::left, notes_top - 1);
        return;
    }
    add_line(page, notes.rule_from, notes.rule_to, notes_top - metric_.gap(notes.rule_above),
             notes.rule_width);
}

Dressed Assembler::furniture(const std::string& text, const style::Letters& letters) const {
    Piece piece;
    piece.text = text;
    Look look;
    look.letters = letters;
    return {{std::move(piece)}, {look}};
}

void Assembler::add_text(Page& page, const std::string& text, const style::Letters& letters, Width x,
                         Align align, Width y) {
    const auto items = lines().set_at(furniture(text, letters), x, align, y);
    page.items.insert(page.items.end(), items.begin(), items.end());
}

void Assembler::add_line(Page& page, Points from, Points to, Width y, Points width) {
    const auto begin = lines().mirrored(metric_.across(from)), end = lines().mirrored(metric_.across(to));
    Placed placed;
    placed.at = {metric_.length(std::min(begin, end)), metric_.length(y)};
    placed.item =
        Stroke{{metric_.length(std::max(begin, end)), metric_.length(y)}, metric_.length(metric_.gap(width))};
    page.items.push_back(std::move(placed));
}

}  // namespace resolute::layout
