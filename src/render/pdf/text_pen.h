// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "layout/pages.h"
#include "render/pdf/units.h"

namespace resolute::render::pdf {

/// How text is set: the text state of ISO 32000-1, 9.3, as far as it is used.
struct TextState {
    int font = -1;
    std::int64_t size = 0;  // 1/100 pt
    std::int64_t width_percent = 100;
    std::int64_t letter_space = 0;  // 1/100 pt, before horizontal scaling
    std::int64_t rise = 0;          // 1/100 pt
    std::uint32_t color = 0;        // 0xRRGGBB
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
    void move(Fine x, std::int64_t y);
    /// Draws a glyph `width` 1/1000 em wide.
    void show(std::uint16_t code, int width);
    /// Other operators, whole lines.
    void write(std::string_view operators);
    void begin_text();
    void end_text();

private:
    void flush();

    std::string& stream_;
    TextState state_;
    bool in_text_ = false;
    std::string array_;  // the operand of a TJ that is still open
    bool string_open_ = false;
    Fine pen_ = 0;
    std::int64_t line_x_ = 0, line_y_ = 0;  // start of the line, 1/100 pt
};

}  // namespace resolute::render::pdf
