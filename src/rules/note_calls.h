// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

#include "rules/reading.h"
#include "rules/rule.h"

/// What stands around the calls of notes.
namespace resolute::rules {

/// A call with the parentheses that Arabic sets around it in superscript.
struct CallPlace {
    Span element;                         // of the note or of the further call
    std::size_t begin = 0, end = 0;       // in the prose, the parentheses included; empty without them
    bool opened = false, closed = false;  // by a parenthesis
    Span opening, closing;            // the bytes of the elements around the parentheses, if there are any
    std::string_view before, behind;  // the text up to and from there
    Span outer() const;               // the element with the parentheses
};
CallPlace call_place(const Subject& subject, const PlacedCall& call);

/// The mark of a clause (comma, semicolon, colon, full stop, also Arabic and Chinese) that the text begins or
/// ends with; empty where there is none.
std::string_view mark_at_begin(std::string_view text);
std::string_view mark_at_end(std::string_view text);
/// Whether the call stands behind the marks of a clause: in English and Chinese; in the other languages it
/// stands before them (Editorial Manual, footnotes: placement).
bool calls_behind_marks(std::string_view language);

}  // namespace resolute::rules
