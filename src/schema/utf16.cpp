// SPDX-License-Identifier: Apache-2.0
#include "schema/utf16.h"

#include "text/utf8.h"

namespace resolute::schema {

std::u16string to_utf16(std::string_view text) {
    std::u16string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, length, well_formed] = character_at(text, at);
        at += length;
        if (code < 0x10000) {
            result += static_cast<char16_t>(code);
        } else {
            result += static_cast<char16_t>(0xD800 + ((code - 0x10000) >> 10));
            result += static_cast<char16_t>(0xDC00 + ((code - 0x10000) & 0x3FF));
        }
    }
    return result;
}

std::string from_utf16(std::u16string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        char32_t code = text[at];
        const bool high = code >= 0xD800 && code < 0xDC00;
        if (high && at + 1 < text.size() && text[at + 1] >= 0xDC00 && text[at + 1] < 0xE000)
            code = 0x10000 + ((code - 0xD800) << 10) + (char32_t{text[++at]} - 0xDC00);
        else if (code >= 0xD800 && code < 0xE000)
            code = 0xFFFD;
        append_utf8(result, code);
    }
    return result;
}

std::string from_utf16(const char16_t* text) {
    return text ? from_utf16(std::u16string_view(text)) : std::string();
}

}  // namespace resolute::schema
