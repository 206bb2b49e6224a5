// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/reading.h"
#include "rules/rule.h"

/// The words that the paragraphs of a resolution open with: "Recalling also", "Further requests".
namespace resolute::rules {

/// A participle or verb as official texts use it, without "also" and "further"; folded, in small letters.
struct Phrase {
    std::string_view words;
    bool of_state = false;    // "recalls", "decides": nobody is asked to do anything
    bool beginning = false;   // mostly only the beginning of a longer one, as "calls" of "calls upon"
    std::string_view gender;  // "feminine", "masculine", or empty where all organs use it alike
    std::string_view other;   // the form for organs of the other gender
};
/// The known phrase with exactly these words, or null.
const Phrase* find_phrase(std::string_view language, bool operative, std::string_view words);
/// A known phrase that differs from the words by one character or two exchanged ones; null for short words.
const Phrase* similar_phrase(std::string_view language, bool operative, std::string_view words);

/// How one paragraph opens. Places are those of its line's prose.
struct Opening {
    const DocumentText* text = nullptr;
    const TextLine* line = nullptr;
    bool numbered = false;
    std::size_t begin = 0;  // of the words, without the white space before them
    Extent words;  // the longest known phrase, with its "also" or "further"; empty where there is none
    Extent shown;  // what is set apart in the look of the language; empty where it is not
    const Phrase* phrase = nullptr;  // the one of `words`
    bool own_part = true;            // false: `phrase` is one of the other part, as "Recalls" in a preamble
    std::string base;                // what `shown`, else `words` says, folded, without "also" and "further"
    int adverb = 0;                  // 0 none, 1 "also", 2 "further" in it
    Extent adverb_at;
};
/// Of all paragraphs of preambles and the numbered and the first ones of operative parts of resolutions, in
/// order; quoted ones and headings left out.
const std::vector<Opening>& openings(const Subject& subject);
/// The one of the line with this prose, or null.
const Opening* opening_of(const Subject& subject, const model::Prose& prose);

/// What the first word of an operative paragraph of plain text is meant for: "Requests" of "Request the
/// Secretary-General", since the organ is one. Empty where it is right or nothing tells.
struct ThirdPerson {
    Extent seen;
    std::string right;
};
ThirdPerson third_person_meant(const Subject& subject, const Opening& opening);

/// "also" (1) or "further" (2) in the language; empty in others than the official ones.
std::string_view adverb(std::string_view language, int which);
/// Whether both stand in one part with nothing but points of a list between them.
bool follows_directly(const Opening& before, const Opening& after);

}  // namespace resolute::rules
