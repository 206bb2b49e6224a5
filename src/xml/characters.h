// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace resolute::xml {

/// White space in markup (XML 1.0 §2.3).
constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
/// Whether there is nothing but white space.
bool is_blank(std::string_view text);
/// The name (XML 1.0 §2.3, with at most one colon as Namespaces in XML §4 asks) that begins at `begin`; empty
/// where none does.
Span name_at(std::string_view text, std::uint32_t begin);
/// A character that may stand in a document (XML 1.0 §2.2).
bool is_character(char32_t code);
/// The reference (`&lt;`, `&#160;`) that begins at the ampersand at `begin` and means a character; empty
/// where none does. The predefined names are the only ones, since there is no document type.
Span reference_at(std::string_view text, std::uint32_t begin);
/// The character that a reference found by `reference_at` means.
char32_t referred(std::string_view reference);

}  // namespace resolute::xml
