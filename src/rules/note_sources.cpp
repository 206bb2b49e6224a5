// SPDX-License-Identifier: Apache-2.0
#include "rules/note_sources.h"

#include <algorithm>

#include "citations/folded.h"
#include "citations/note_words.h"
#include "citations/treaty.h"

namespace resolute::rules {

namespace {

bool names_any(std::string_view text, citations::WordList words) {
    return std::ranges::any_of(words, [&](auto each) { return text.find(each) != std::string_view::npos; });
}

}  // namespace

SourceOfNote source_of_note(std::string_view text, citations::Language language) {
    SourceOfNote source;
    if (text.empty()) return source;
    const auto& words = citations::note_words(language);
    const auto low = citations::lower(text);
    for (const std::string_view mark : {";", "；", "؛"})
        source.several = source.several || text.find(mark) != std::string_view::npos;
    for (const auto word : words.ibid)
        if (low.starts_with(word)) source.word = word.size();
    const bool records = names_any(low, words.records) || names_any(low, words.supplement);
    if (source.word > 0) {
        source.kind = NoteSource::repeat;
        if (records)
            source.repeated = NoteSource::records;
        else if (!citations::read_treaties(text, language).empty())
            source.repeated = NoteSource::treaty;
    } else if (records) {
        source.kind = NoteSource::records;
    } else if (names_any(low, words.treaty)) {
        source.kind = NoteSource::treaty;
    }
    return source;
}

}  // namespace resolute::rules
