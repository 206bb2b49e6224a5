// SPDX-License-Identifier: Apache-2.0
#include "layout/typesetter.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/cat.h"

namespace resolute::layout {

using style::Role;

namespace {

style::Letters scaled(style::Letters letters, int percent) {
    letters.size.thousandths = letters.size.thousandths * percent / 100;
    return letters;
}

}  // namespace

Typesetter::Typesetter(const Story& story, const style::Style& style, const LineSetter& lines, PlainLook look,
                       const Sheet* turned)
    : story_(story),
      style_(style),
      lines_(lines),
      metric_(lines.metric()),
      look_(look),
      turned_(turned),
      tagger_(style, story.language) {
    made_.notes.resize(story_.notes.size());
}

Typeset Typesetter::run(bool notes_at_end) {
    set_masthead();
    const auto called_in_masthead = made_.note_order;
    for (const auto& block : story_.blocks) set_block(block);
    // The head of page 1 is no line of the text, but its notes belong to that page.
    if (!made_.rows.empty()) {
        auto& notes = made_.rows.front().band.notes;
        notes.insert(notes.begin(), called_in_masthead.begin(), called_in_masthead.end());
    }
    // A note that nothing calls still is text.
    for (std::size_t i = 0; i < story_.notes.size(); ++i)
        if (made_.notes[i].empty()) set_note(i, -1);
    if (notes_at_end) set_notes_at_end();
    set_end_rule();
    made_.tags = tagger_.take();
    return std::move(made_);
}

Dressed Typesetter::dress(const Pieces& pieces, const style::Letters& letters, int tag, bool in_note) {
    Dressed dressed;
    dressed.pieces = metric_.grid ? plain(pieces, look_, letters.italic) : pieces;
    dressed.looks.reserve(dressed.pieces.size());
    for (const auto& piece : dressed.pieces) {
        Look look;
        look.letters = letters;
        look.letters.bold = letters.bold || piece.bold;
        look.letters.italic = letters.italic || piece.italic;
        look.tag = tagger_.piece(piece, tag);
        if (piece.note >= 0) {
            look.letters = in_note ? style_.notes.marker : style_.notes.call;
            look.rise = in_note ? style_.notes.marker_rise : style_.notes.call_rise;
        } else if (piece.superscript || piece.subscript) {
            look.rise.thousandths = letters.size.thousandths / (piece.superscript ? 3 : -6);
            look.letters = scaled(look.letters, 65);
        }
        if (!piece.link.empty()) look.color = style_.link_color;
        dressed.looks.push_back(look);
        if (piece.first_call) set_note(static_cast<std::size_t>(piece.note), tag);
    }
    return dressed;
}

Dressed Typesetter::dress_note_mark(std::size_t note, int tag) {
    Piece mark;
    mark.text = metric_.grid ? plain_mark(story_.notes[note].mark, look_) : story_.notes[note].mark;
    Look look;
    look.letters = style_.notes.marker;
    look.rise = style_.notes.marker_rise;
    look.tag = tag;
    return {{std::move(mark)}, {look}};
}

void Typesetter::set_note(std::size_t index, int paragraph) {
    if (!made_.notes[index].empty()) return;
    made_.note_order.push_back(index);
    made_.notes[index].resize(1);  // a note that calls itself ends here
    const auto tags = tagger_.note(static_cast<int>(index), paragraph);
    const auto& shape = style_[Role::note];
    const auto mark = dress_note_mark(index, tags.label);
    std::vector<Row> rows;
    for (const auto& pieces : story_.notes[index].paragraphs) {
        const auto text = dress(pieces, shape.letters, tags.text, true);
        auto set = lines_.set(rows.empty() ? mark : Dressed{}, text, lines_.area_of(shape, rows.empty()));
        std::ranges::move(set, std::back_inserter(rows));
    }
    if (rows.empty()) rows = lines_.set(mark, {}, lines_.area_of(shape, true));
    made_.notes[index] = std::move(rows);
}

/// Above a block stands the larger of the space that it and the one before ask for, after a heading what that
/// asks for.
void Typesetter::add_rows(std::vector<Row> rows, Role role, bool apart) {
    if (rows.empty()) return;
    const auto& paragraph = style_[role];
    const bool closing = role == Role::closing;
    const auto before = role == Role::table_cell ? style_.table.before : paragraph.before;
    auto space = keep_ ? after_ : std::max(after_, before);
    if ((last_role_ == role || apart) && paragraph.between) space = *paragraph.between;
    // A section's number and its heading are one in print.
    if (role == Role::section_heading && last_role_ == Role::section_number) space = {};
    rows.front().band.before = metric_.gap(space);
    if (!metric_.grid) rows.front().band.top = metric_.gap(paragraph.top);
    // The closing lines, "[Adopted without a vote.]" and the rule below all never stand alone on a page.
    const bool vote = role == Role::vote && last_role_ == Role::closing && rows.size() == 1;
    const bool ends = closing || vote || role == Role::end_rule;
    rows.front().band.keeps = !made_.rows.empty() && (keep_ || ends);
    if (!keep_) kept_from_ = made_.rows.size();
    for (auto& row : rows) {
        if (paragraph.keep_with_next && &row != &rows.front()) row.band.keeps = true;
        made_.rows.push_back(std::move(row));
    }
    if (!metric_.grid) made_.rows.back().band.after = metric_.gap(paragraph.after);
    keep_ = paragraph.keep_with_next;
    after_ = paragraph.after;
    last_role_ = role;
}

void Typesetter::add_bookmark(const Block& block, int level) {
    auto title = words_of(block.content);
    const auto number = block.label.empty() ? std::exchange(section_, {}) : words_of(block.label);
    if (!number.empty()) title = cat(number, ' ', title);
    if (!title.empty()) made_.bookmarks.push_back({made_.rows.size(), std::move(title), level});
}

/// Tab stops that were typed go before those of the role; what is quoted within what is quoted moves as a
/// whole.
Area Typesetter::area_of(const Block& block, bool labelled) const {
    auto area = lines_.area_of(style_[block.role], labelled);
    if (block.tabs < 0) return area;
    const auto stop = [&](int tabs) {
        return metric_.across({style_.page.left.thousandths + tabs * style_.page.tab.thousandths});
    };
    (labelled ? area.label : area.first) = stop(block.tabs);
    if (labelled) area.first = stop(block.tabs + 1);
    if (labelled) area.label_ends = false;
    if (block.role == Role::quoted) area.left = stop(block.tabs - 1);
    return area;
}

void Typesetter::set_block(const Block& block) {
    if (!block.table.empty()) return set_table(block);
    const auto& paragraph = style_[block.role];
    const auto tags = tagger_.block(block);
    if (block.role == Role::section_number)
        section_ = words_of(block.label.empty() ? block.content : block.label);
    if (tags.heading > 0) add_bookmark(block, tags.heading);
    // A number without a place of its own is text.
    const bool own_place = block.role != Role::section_number;
    const auto label = own_place ? dress(block.label, paragraph.letters, tags.label) : Dressed{};
    const auto text = dress(own_place             ? block.content
                            : block.label.empty() ? block.content
                                                  : block.label,
                            paragraph.letters, tags.text);
    add_rows(lines_.set(label, text, area_of(block, !label.pieces.empty())), block.role, block.apart);
    // In print the letter of a part stands apart from the title that it is written with.
    if (block.with_next && (metric_.grid || block.role != Role::title)) after_ = {};
    // A number whose words are those of the points below it.
    if (text.pieces.empty() && !label.pieces.empty()) keep_ = true;
}

void Typesetter::set_notes_at_end() {
    if (made_.note_order.empty()) return;
    for (auto& row : made_.rows) row.band.notes.clear();
    Row rule;
    rule.band.height = 1;
    rule.band.before = 1;
    Piece line;
    line.text = std::string(static_cast<std::size_t>(style_.grid.note_rule), '_');
    rule.items =
        lines_.set_at({{line}, {Look{}}}, metric_.across(style_.notes.rule_from), style::Align::left, 0);
    made_.rows.push_back(std::move(rule));
    for (const auto index : made_.note_order)
        for (auto& row : made_.notes[index]) made_.rows.push_back(std::move(row));
    made_.notes.clear();
    made_.note_order.clear();
    after_ = {};
    keep_ = false;
}

void Typesetter::set_end_rule() {
    if (made_.rows.empty()) return;
    const auto& paragraph = style_[Role::end_rule];
    Row row;
    row.band.height = metric_.down(paragraph.leading);
    if (metric_.grid) {
        Piece line;
        line.text = std::string(static_cast<std::size_t>(style_.grid.end_rule), '_');
        row.items = lines_.set_at({{line}, {Look{}}}, style_.grid.columns / 2, style::Align::center, 0);
    } else {
        row.band.turned = made_.rows.back().band.turned;
        const auto& rule = (row.band.turned ? turned_->style : style_).end_rule;
        const auto y = metric_.length(metric_.gap(rule.y));
        Placed placed;
        placed.at = {metric_.length(metric_.across(rule.from)), y};
        placed.item =
            Stroke{{metric_.length(metric_.across(rule.to)), y}, metric_.length(metric_.gap(rule.width))};
        row.items.push_back(std::move(placed));
    }
    add_rows({std::move(row)}, Role::end_rule);
}

const Block* Typesetter::head(Role role) const {
    for (const auto& block : story_.masthead)
        if (block.role == role) return &block;
    return nullptr;
}

}  // namespace resolute::layout
