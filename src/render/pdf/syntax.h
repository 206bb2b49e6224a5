// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// How values are spelled in a PDF file (ISO 32000-1, 7.3).
namespace resolute::render::pdf {

/// Adds a number given in units of its last decimal, without needless zeros: 1250 with two decimals is
/// `12.5`.
void append_decimal(std::string& to, std::int64_t value, int decimals);
void append_hundredths(std::string& to, std::int64_t hundredths);
std::string hundredths(std::int64_t value);

/// A reference to an indirect object of generation 0.
std::string reference(int object);
void append_object_reference(std::string& to, int object);
/// References in brackets.
std::string reference_array(std::span<const int> objects);

/// Bytes in parentheses. Carriage returns are escaped, because a reader turns a bare one into a line feed.
std::string byte_string(std::string_view bytes);
void append_byte_string(std::string& to, std::string_view bytes);
/// A text string from UTF-8: plain where it is ASCII, else UTF-16 with a mark. Cut to what PDF/A allows
/// (32,767 bytes).
std::string text_string(std::string_view text);
void append_text_string(std::string& to, std::string_view text);
/// A name with its slash; what is not a regular character becomes `#xx`. Cut to 127 bytes.
std::string name(std::string_view text);
void append_name(std::string& to, std::string_view text);

/// UTF-16, big endian, in hexadecimal digits and without a mark, as CMaps have it.
std::string utf16_hex(std::string_view text);

}  // namespace resolute::render::pdf
