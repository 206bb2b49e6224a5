// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace resolute::importing::docx {

/// The character that a sign of a font of symbols stands for; 0 where there is none that texts use. Signs of
/// such fonts lie at U+F000 and above; of other fonts, signs are characters.
char32_t character_of(char32_t sign, std::string_view font);

}  // namespace resolute::importing::docx
