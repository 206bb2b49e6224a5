// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

/// The signs at both ends of a paragraph.
namespace resolute::importing {

/// The last character of the words, marks of quotation aside; 0 where there is none.
char32_t last_sign(std::string_view text);
/// Whether a sign of punctuation ends the words.
bool ends_clause(std::string_view text);
/// Whether the first letter is a small one.
bool begins_small(std::string_view text);
/// "* * *"
bool is_stars(std::string_view text);

}  // namespace resolute::importing
