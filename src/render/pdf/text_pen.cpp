// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/text_pen.h"

#include <algorithm>
#include <cassert>

#include "render/pdf/syntax.h"

namespace resolute::render::pdf {

namespace {

constexpr std::int64_t farthest = 4000;  // 1/1000 em that TJ may move; beyond it Td says it plainer

void append_color(std::string& to, std::uint32_t color) {
    if (color == 0) {
        to += "0 g\n";
        return;
    }
    for (const unsigned shift : {16u, 8u, 0u}) {
        append_hundredths(to, divide_rounded(std::int64_t{(color >> shift) & 0xffu} * 100, 255));
        to += ' ';
    }
    to += "rg\n";
}

void append_operator(std::string& to, std::int64_t number, int decimals, std::string_view name) {
    append_decimal(to, number, decimals);
    to += name;
}

}  // namespace

void TextPen::begin_text() {
    if (in_text_) return;
    stream_ += "BT\n";
    in_text_ = true;
    pen_ = 0;
    line_x_ = line_y_ = 0;
}

void TextPen::end_text() {
    if (!in_text_) return;
    flush();
    stream_ += "ET\n";
    in_text_ = false;
}

void TextPen::set(const TextState& wanted) {
    if (wanted == state_) return;
    flush();
    if (wanted.font != state_.font || wanted.size != state_.size) {
        stream_ += "/F";
        append_decimal(stream_, wanted.font, 0);
        stream_ += ' ';
        append_operator(stream_, wanted.size, 2, " Tf\n");
    }
    if (wanted.width_percent != state_.width_percent)
        append_operator(stream_, wanted.width_percent, 0, " Tz\n");
    if (wanted.letter_space != state_.letter_space) append_operator(stream_, wanted.letter_space, 5, " Tc\n");
    if (wanted.word_space != state_.word_space) append_operator(stream_, wanted.word_space, 5, " Tw\n");
    if (wanted.rise != state_.rise) append_operator(stream_, wanted.rise, 2, " Ts\n");
    if (wanted.color != state_.color) append_color(stream_, wanted.color);
    state_ = wanted;
    unit_ = state_.size * state_.width_percent;
    letter_ = state_.letter_space * state_.width_percent;
    word_ = state_.word_space * state_.width_percent;
}

void TextPen::jump(Fine x, std::int64_t y) {
    assert(in_text_ && unit_ > 0);
    const auto by = divide_rounded(pen_ - x, unit_);
    if (y == line_y_ && std::abs(by) <= farthest) {
        add_number(by);
        pen_ -= by * unit_;
        return;
    }
    flush();
    const auto to = divide_rounded(x, fine_per_hundredth);
    append_operator(stream_, to - line_x_, 2, " ");
    append_operator(stream_, y - line_y_, 2, " Td\n");
    line_x_ = to;
    line_y_ = y;
    pen_ = to * fine_per_hundredth;
}

void TextPen::open_string() {
    if (!showing_) shown_from_ = stream_.size();
    showing_ = string_open_ = true;
    stream_ += '(';
}

std::size_t TextPen::show_letters(std::span<const layout::Glyph> glyphs, std::string_view text,
                                  const Font& font, Fine& x, std::int64_t y) {
    if (!in_text_ || y != line_y_) return 0;
    auto ahead = x - pen_;  // of the pen
    Fine advanced = 0;
    std::size_t count = 0;
    for (const auto& glyph : glyphs) {
        const char byte = text[count];
        const auto known = font.plain_letter(byte);
        const bool moved = (glyph.offset.x.units | glyph.offset.y.units) != 0;
        if (known.glyph != glyph.id || moved || std::abs(ahead) > tolerance) break;
        ahead += fine(glyph.advance) - unit_ * known.width - letter_ - (byte == ' ' ? word_ : 0);
        advanced += fine(glyph.advance);
        ++count;
    }
    if (count == 0) return 0;
    if (!string_open_) open_string();
    spill();
    stream_ += text.substr(0, count);
    x += advanced;
    pen_ = x - ahead;
    return count;
}

void TextPen::add_number(std::int64_t number) {
    if (!showing_) shown_from_ = stream_.size();
    showing_ = true;
    if (!in_array_) stream_.insert(shown_from_, 1, '[');
    in_array_ = true;
    spill();
    if (string_open_) stream_ += ')';
    string_open_ = false;
    append_decimal(stream_, number, 0);
}

/// Ends what is being shown, so that other operators may follow.
void TextPen::flush() {
    if (!showing_) return;
    spill();
    if (string_open_) stream_ += ')';
    stream_ += in_array_ ? "]TJ\n" : "Tj\n";
    showing_ = string_open_ = in_array_ = false;
}

}  // namespace resolute::render::pdf
