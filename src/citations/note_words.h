// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>

#include "citations/language.h"

namespace resolute::citations {

using WordList = std::span<const std::string_view>;

/// The words of footnotes in one language; small letters, as they stand in a folded text.
struct NoteWords {
    WordList see, ibid, treaty, records, publication, document, corrigendum;
    WordList volume, registration, supplement;  // before a number
    WordList locators;                          // further than those of reference_words()
};
const NoteWords& note_words(Language language);

}  // namespace resolute::citations
