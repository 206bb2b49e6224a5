// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "citations/language.h"
#include "rules/labels.h"

namespace resolute::importing {

/// The number or letter that a paragraph begins with.
struct Label {
    enum class Type : std::uint8_t { none, number, point, bullet, negotiation } type = Type::none;
    std::string text;         // as it goes into the document: `1.`, `(a)`, `–`; of `OP7bis` `7 bis.`
    std::size_t length = 0;   // bytes up to the text behind it
    int number = 0;           // of type number
    bool preambular = false;  // `PP3` of a negotiation
};
Label read_label(std::string_view text, citations::Language language);

/// Decides how deep each point of a list stands, one after the other.
class Levels {
public:
    explicit Levels(citations::Language language) : language_(language) {}
    /// A paragraph that is no point: the next list begins anew.
    void close() {
        open_.clear();
        closed_.clear();
        paused_.clear();
    }
    /// A heading: behind it the list goes on where the next label says so, or, where the last point
    /// `announces` one, a deeper list begins.
    void interrupt(bool announces) {
        if (!open_.empty()) paused_ = std::exchange(open_, {});
        announced_ = announces;
    }
    /// Whether the last point belongs to the list that stood open before it.
    bool went_on() const { return went_on_; }
    /// The level of a point, 1 the first; `next` is the label behind it, or empty.
    int level(std::string_view label, std::string_view next);

private:
    struct Open {
        int count, frame, value;
        std::string bullet;
    };
    int bullet(std::string_view label);
    std::vector<rules::LabelReading> readings_of(std::string_view label) const;
    void resume(std::string_view label);
    citations::Language language_;
    struct Closed {
        std::size_t index;
        Open open;
    };
    std::vector<Open> open_;
    std::vector<Closed> closed_;  // what the last point closed below itself
    std::vector<Open> paused_;    // what stood open before an interruption
    bool announced_ = false, went_on_ = false;
};

/// "II", "A", "一", "أولا": the number of a section, alone.
bool is_section_number(std::string_view text);
/// The number before a heading, "IV. " and "B. ": its length with the white space behind it, or 0.
std::size_t heading_number(std::string_view text);
/// "53rd plenary meeting".
bool is_meeting(std::string_view text, citations::Language language);
/// A line that closes a resolution: the meeting or the day of its adoption.
bool read_closing(std::string_view text, citations::Language language);

}  // namespace resolute::importing
