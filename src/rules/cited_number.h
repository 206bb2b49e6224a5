// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "citations/resolution_number.h"
#include "citations/symbol.h"
#include "rules/reading.h"
#include "rules/rule.h"

/// Numbers and symbols compared with each other, as links, texts and registers write them.
namespace resolute::rules {

/// Whether a document of this symbol can be what running text cites by that number: `75/157` is a text of a
/// session, `1325 (2000)` one of the Security Council. Bodies of their own (UNEP, WHO) number as they like.
bool may_cite(const citations::ShortNumber& number, const citations::Symbol& symbol);
/// The number by which running text cites a resolution or decision, `75/157` for `A/RES/75/157`; empty for
/// other documents.
std::string short_number(const citations::Symbol& symbol);
/// What one of `words.numbers()` can stand for in this document.
const citations::Readings& readings_of(const Subject& subject, const Words& words,
                                       const citations::FoundNumber& cited);
/// The symbol of the same series as `like` with that number: `A/HRC/RES/16/18` for `16/18` and
/// `A/HRC/RES/16/19`. Nothing where the number has another shape.
std::optional<citations::Symbol> in_series_of(const citations::Symbol& like,
                                              const citations::ShortNumber& number);
/// Small letters and figures alone, without the points, slashes, brackets and spaces between them; letters of
/// other scripts are left out.
std::string letters_and_figures(std::string_view text);

}  // namespace resolute::rules
