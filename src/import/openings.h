// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "citations/language.h"
#include "model/views.h"

/// The words that resolutions and their paragraphs open with.
namespace resolute::importing {

/// How many bytes at the beginning of a paragraph are its opening words, with their "also" and "further"; 0
/// where they are none that official texts of the language use in that part.
std::size_t opening_words(std::string_view text, citations::Language language, bool operative);

struct Formula {
    model::Organ organ = model::Organ::unknown;
    citations::Language language = citations::Language::en;
    std::size_t begin = 0, end = 0;  // of the organ's name in the text
    bool comma = false;  // behind it; without one the line can be that of a cover as well
};
/// The formula that a line is, also in the brackets of a negotiation.
std::optional<Formula> read_formula(std::string_view text);

/// The language whose script and commonest words a text shows.
citations::Language language_of(std::string_view text);

}  // namespace resolute::importing
