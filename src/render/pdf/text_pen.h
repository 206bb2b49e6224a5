// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "layout/pages.h"
#include "render/pdf/font.h"
#include "render/pdf/units.h"

namespace resolute::render::pdf {

/// How text is set: the text state of ISO 32000-1, 9.3, as far as it is used.
struct TextState {
    int font = -1;
    std::int64_t size = 0;  // 1/100 pt
    std::int64_t width_percent = 100;
    std::int64_t letter_space = 0, word_space = 0;  // 1e-5 pt, before horizontal scaling
    std::int64_t rise = 0;                          // 1/100 pt
    std::uint32_t color = 0;                        // 0xRRGGBB
    bool operator==(const TextState&) const = default;
};

/// Writes text operators, and none that changes nothing. It knows where a reader's pen stands to 1e-7 pt, so
/// that rounding never adds up.
class TextPen {
public:
    explicit TextPen(std::string& stream) : stream_(stream) {}

    const TextState& state() const { return state_; }
    void set(const TextState& wanted);
    /// Brings the pen to x (from the left) on the baseline y (1/100 pt from the bottom).
    void move(Fine x, std::int64_t y) {
        if (y != line_y_ || std::abs(x - pen_) > tolerance) jump(x, y);
    }
    void show(Font::Code code) {
        if (!string_open_) open_string();
        if (code.bytes == 2) append(static_cast<char>(code.value >> 8));
        append(static_cast<char>(code.value & 0xff));
        pen_ += unit_ * code.width + letter_;
        if (code.value == ' ' && code.bytes == 1) pen_ += word_;
    }
    /// Shows letters of one line, each that of the byte at its index, as long as nothing but their codes has
    /// to be written: those that stand where the pen comes to. Returns how many it showed; `x` is where the
    /// next one stands. There are as many bytes as glyphs or more.
    std::size_t show_letters(std::span<const layout::Glyph> glyphs, std::string_view text, const Font& font,
                             Fine& x, std::int64_t y);
    /// Where other operators are added, whole lines.
    std::string& operators() {
        flush();
        return stream_;
    }
    void begin_text();
    void end_text();

    static constexpr std::size_t letters_at_once = 256;
    static constexpr Fine tolerance = 4 * fine_per_hundredth;  // nobody sees it; a number costs three bytes

private:
    void append(char c) {
        if (used_ + 2 > buffer_.size()) spill();
        if (c == '(' || c == ')' || c == '\\' || c == '\r') buffer_[used_++] = '\\';
        buffer_[used_++] = c == '\r' ? 'r' : c;  // a bare one would be read as a line feed
    }
    void spill() {
        stream_.append(buffer_.data(), used_);
        used_ = 0;
    }
    void jump(Fine x, std::int64_t y);
    void open_string();
    void add_number(std::int64_t number);
    void flush();

    std::string& stream_;
    std::array<char, 128>
        buffer_;  // the end of an open string: adding to the stream letter by letter is slow
    std::size_t used_ = 0;
    TextState state_;
    Fine unit_ = 0, letter_ = 0, word_ = 0;  // of a glyph's width, and what is added to each glyph and space
    bool in_text_ = false;
    /// What is being shown begins here in the stream: a string, or an array of strings and numbers.
    std::size_t shown_from_ = 0;
    bool showing_ = false, string_open_ = false, in_array_ = false;
    Fine pen_ = 0;
    std::int64_t line_x_ = 0, line_y_ = 0;  // start of the line, 1/100 pt
};

}  // namespace resolute::render::pdf
