// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/text_pen.h"

#include <cassert>
#include <cstdlib>

#include "render/pdf/syntax.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

constexpr Fine tolerance = 4 * fine_per_hundredth;  // nobody sees 0.04 pt, and a number costs three bytes
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

}  // namespace

void TextPen::write(std::string_view operators) {
    flush();
    stream_ += operators;
}

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
    if (wanted.font != state_.font || wanted.size != state_.size)
        stream_ += cat("/F", wanted.font, ' ', hundredths(wanted.size), " Tf\n");
    if (wanted.width_percent != state_.width_percent) stream_ += cat(wanted.width_percent, " Tz\n");
    if (wanted.letter_space != state_.letter_space) stream_ += cat(hundredths(wanted.letter_space), " Tc\n");
    if (wanted.rise != state_.rise) stream_ += cat(hundredths(wanted.rise), " Ts\n");
    if (wanted.color != state_.color) append_color(stream_, wanted.color);
    state_ = wanted;
}

void TextPen::move(Fine x, std::int64_t y) {
    if (y == line_y_ && std::abs(x - pen_) <= tolerance) return;
    const auto step = state_.size * state_.width_percent;  // of one TJ unit
    assert(in_text_ && step > 0);
    const auto by = divide_rounded(pen_ - x, step);
    if (y == line_y_ && std::abs(by) <= farthest) {
        if (string_open_) array_ += ')';
        string_open_ = false;
        array_ += cat(by);
        pen_ -= by * step;
        return;
    }
    flush();
    const auto to = divide_rounded(x, fine_per_hundredth);
    stream_ += cat(hundredths(to - line_x_), ' ', hundredths(y - line_y_), " Td\n");
    line_x_ = to;
    line_y_ = y;
    pen_ = to * fine_per_hundredth;
}

void TextPen::show(std::uint16_t code, int width) {
    if (!string_open_) array_ += '(';
    string_open_ = true;
    for (const char c : {static_cast<char>(code >> 8), static_cast<char>(code & 0xff)}) {
        if (c == '(' || c == ')' || c == '\\') array_ += '\\';
        if (c == '\r')
            array_ += "\\r";  // a bare one would be read as a line feed
        else
            array_ += c;
    }
    pen_ += state_.size * state_.width_percent * width + state_.letter_space * state_.width_percent * 1000;
}

/// Ends what is being shown, so that other operators may follow.
void TextPen::flush() {
    if (array_.empty()) return;
    if (string_open_) array_ += ')';
    string_open_ = false;
    stream_ += '[';
    stream_ += array_;
    stream_ += "]TJ\n";
    array_.clear();
}

}  // namespace resolute::render::pdf
