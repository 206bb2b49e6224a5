// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "citations/language.h"

namespace resolute::citations {

/// The forms in which the word for *session* takes its ordinal. Languages without cases know `nominative`
/// only and give it for all three.
enum class OrdinalCase : std::uint8_t { nominative, oblique, accusative };

inline constexpr int last_ordinal = 199;

/// The ordinal of a session in words, small letters: `seventy-eighth`, `soixante-dix-huitième`, `septuagésimo
/// octavo`, `семьдесят восьмая` (-ой, -ую), `الثامنة والسبعون` (-ين), `七十八`. Empty outside 1 to 199.
std::string ordinal_words(int number, Language language, OrdinalCase form = OrdinalCase::nominative);
/// The number of an ordinal in words, in any case of letters and any OrdinalCase; also the Spanish forms of
/// the feminine and those that stand alone (`primera`, `primero`).
std::optional<int> ordinal_value(std::string_view words, Language language);

/// `st`, `nd`, `rd` or `th`.
std::string_view english_suffix(int number);

}  // namespace resolute::citations
