// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace resolute {

/// A text of one byte a character, as UTF-8.
struct CodePageText {
    std::string text;
    std::string_view code_page;  // `Windows-1252`, `Windows-1251`
};
/// Reads bytes that are not UTF-8 as what editors of Windows write in the languages of Western Europe and in
/// Russian; nothing where they show neither.
std::optional<CodePageText> read_code_page(std::string_view bytes);

}  // namespace resolute
