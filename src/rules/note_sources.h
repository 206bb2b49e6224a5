// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "citations/language.h"

/// What notes cite, as far as "Ibid." needs to know.
namespace resolute::rules {

/// `repeat`: the note before again; `other`: anything that is neither of a series of treaties nor of records.
enum class NoteSource : std::uint8_t { treaty, records, repeat, other };

/// A note read for its source.
struct SourceOfNote {
    NoteSource kind = NoteSource::other;
    NoteSource repeated = NoteSource::other;  // of `repeat`: what the words behind "Ibid." can only belong to
    std::size_t word = 0;                     // length of "Ibid", "Там же" … at the begin; 0 for none
    bool several = false;                     // sources, cut by semicolons
};
/// Of a note's folded text in the language of the document.
SourceOfNote source_of_note(std::string_view text, citations::Language language);

}  // namespace resolute::rules
