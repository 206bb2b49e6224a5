// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "rules/edits.h"

namespace resolute::rules {

/// Offers `text` for prose.text[begin, end). Where these are among the words that open a paragraph, and its
/// `name` repeats those, the name follows. Nothing is offered where markup stands in between.
void offer_words(Diagnostic& finding, const Subject& subject, const model::Prose& prose, std::size_t begin,
                 std::size_t end, std::string_view text, Trust trust);

}  // namespace resolute::rules
