// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace resolute::schema {

/// The schema library speaks UTF-16. Ill-formed UTF-8 becomes U+FFFD, a lone surrogate likewise.
std::u16string to_utf16(std::string_view text);
std::string from_utf16(std::u16string_view text);
/// Of a text that ends with a null unit; nothing for a null pointer.
std::string from_utf16(const char16_t* text);

}  // namespace resolute::schema
