// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace resolute::citations {

/// The six official languages of the United Nations.
enum class Language : std::uint8_t { en, fr, es, ru, ar, zh };

inline constexpr std::array all_languages{Language::en, Language::fr, Language::es,
                                          Language::ru, Language::ar, Language::zh};

/// Two-letter ISO 639-1 code, lower case.
std::string_view code(Language language);
/// Reads ISO 639-1 and 639-2 codes (also with a region, `fr-CH`) and the letters of web addresses (`ch`,
/// `sp`), in any case; nothing for other languages.
std::optional<Language> language_from_code(std::string_view code);

}  // namespace resolute::citations
