// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/date.h"
#include "citations/folded.h"
#include "citations/language.h"
#include "citations/note.h"
#include "citations/reference.h"
#include "citations/resolution_number.h"
#include "citations/session.h"
#include "citations/symbol.h"
#include "citations/symbol_spelling.h"
#include "model/document.h"
#include "model/views.h"
#include "rules/bytes.h"
#include "rules/tokens.h"
#include "text/find.h"
#include "text/kept.h"

/// A document as rules read it, made once for all of them. What takes time to find is found when a rule first
/// asks for it, and kept for the others: so one thread at a time may use a Reading.
namespace resolute::rules {

class Elements;
struct Words;
struct Note;
struct Link;
struct Marked;
struct Numbered;
struct Opening;
struct PointGroup;

/// Where the text begins and ends without the white space around it; equal where there is nothing else.
struct Extent {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
};
Extent trimmed(std::string_view text);
/// The text without white space (spaces of all kinds, marks of no width) around it.
std::string_view trimmed_text(std::string_view text);

namespace detail {
Extent without_white_space(std::string_view text);
/// A character of ASCII that is seen.
constexpr bool is_plain(char byte) {
    return byte > ' ' && byte < '\x7F';
}
}  // namespace detail
inline Extent trimmed(std::string_view text) {
    // Most texts begin and end with letters.
    if (!text.empty() && detail::is_plain(text.front()) && detail::is_plain(text.back()))
        return {0, text.size()};
    return detail::without_white_space(text);
}
inline std::string_view trimmed_text(std::string_view text) {
    const auto extent = trimmed(text);
    return text.substr(extent.begin, extent.end - extent.begin);
}

/// Paragraphs with all that belongs to them: `first` up to `last`, both included, are indices into `lines`.
struct Unit {
    std::size_t first = 0, last = 0;
};

/// One step of the reading order of a preamble or of an operative part, with its words.
struct TextLine {
    model::Step step;
    const model::Prose& prose;     // of the line or heading; empty for a table or a number alone
    const model::Prose& label;     // what stands in `num`; empty without one
    const Words* words = nullptr;  // whose prose it is; null for a table or a number alone
    bool operative = false;
    bool quoted = false;  // words of another text, as in an amendment

    bool is_heading() const { return step.kind == model::Step::Kind::heading; }
    /// Of `prose` without white space around it.
    Extent extent() const;
    bool is_table() const { return step.kind == model::Step::Kind::table; }
    /// Words set off as a whole in bold or italics without a mark at their end: a heading in all but name.
    bool is_display() const;
    /// A paragraph of its own, no point of a list, no formula, no further line of the same paragraph.
    bool is_paragraph() const {
        return step.kind == model::Step::Kind::paragraph && step.level == 0 && !step.closing;
    }
};

/// One of the documents in a file: the resolution itself, an annex, a part of a collection.
struct DocumentText {
    const model::Document* document = nullptr;
    int depth = 0;
    bool resolution = false;  // a resolution or its draft; not a decision, a presidential statement, an annex
    std::vector<TextLine> lines;  // of all preambles and operative parts, in order
    Kept<std::vector<Unit>> preambular_units, operative_units;  // units()
    Kept<std::vector<PointGroup>> groups;                       // point_groups(), see points.h
};

/// Any stretch of running text. What nearly every rule asks of each, most often to pass it over, stands first
/// and close together: the processor fetches 64 bytes at once.
struct Words {
    Bytes bytes;        // of the prose's text
    bool body = false;  // in the preamble, the operative part or a note called there
    std::optional<citations::Language> language;
    model::Passage passage;
    model::Prose prose;
    Extent extent;     // of the prose's text without white space around it
    Tokens tokens;     // of the prose
    TokenKinds kinds;  // of the tokens

    std::string_view part() const {
        return passage.part ? std::string_view(passage.part->name) : std::string_view();
    }
    bool in_body() const { return body; }

    // Asked before anything that takes longer. All about bytes: of characters outside ASCII too.
    /// Whether the byte stands in the text.
    bool has(char byte) const { return bytes.has(byte); }
    bool has_any(std::string_view of) const {
        return std::ranges::any_of(of, [&](char byte) { return has(byte); });
    }
    /// A European figure.
    bool has_digit() const { return bytes.has_digit(); }
    bool is_ascii() const { return bytes.is_ascii(); }
    /// As `prose.text.find(phrase, from)`, and told at once where there is none. The phrase is not empty.
    std::size_t find(std::string_view phrase, std::size_t from = 0) const {
        const bool may = has(phrase.front()) && has(phrase.back());
        return may ? find_phrase(prose.text, phrase, from) : std::string_view::npos;
    }

    // What is written in it. Places are those of `prose.text`. What depends on the language is empty in
    // others than the official ones.
    const citations::Folded& folded() const;
    const std::vector<citations::FoundSymbol>& symbols() const;
    const std::vector<citations::MisspelledSymbol>& misspelled_symbols() const;
    const std::vector<citations::FoundNumber>& numbers() const;
    const std::vector<citations::FoundDate>& dates() const;
    const std::vector<citations::FoundReference>& references() const;
    const std::vector<citations::FoundSession>& sessions() const;

    Kept<bool> refers;                                // own_references(), see referring.h
    Kept<std::vector<citations::Readings>> readings;  // readings_of(), see cited_number.h

private:
    struct Finds;
    Finds& finds() const;
    mutable std::shared_ptr<Finds> finds_;
};

inline Extent TextLine::extent() const {
    return words ? words->extent : Extent{};
}

/// Where a note is called: for the first time, where it stands itself, or again.
struct PlacedCall {
    const model::Footnote* note = nullptr;  // exactly one of the two
    const model::NoteCall* call = nullptr;
    const Words* words = nullptr;  // the text it stands in
    std::size_t piece = 0;         // in words->prose.pieces
};

/// The words of a part: `first` up to `end` are indices into Reading::words.
struct PartWords {
    const model::Part* part = nullptr;
    std::size_t first = 0, end = 0;
    Kept<std::vector<Marked>> marked;  // marked(), see metadata.h
};

struct Reading {
    std::vector<DocumentText> texts;
    CutTexts cut;  // of all words
    std::vector<Words> words;
    std::vector<PartWords> parts;
    std::vector<PlacedCall> calls;
    Kept<bool> of_publisher;                                  // is_of_publisher(), see metadata.h
    Kept<std::optional<citations::Symbol>> symbol;            // own_symbol(), see metadata.h
    Kept<Elements> elements;                                  // elements(), see elements.h
    Kept<std::vector<Note>> notes;                            // notes(), see notes.h
    Kept<std::vector<Link>> links;                            // links(), see links.h
    Kept<std::vector<std::vector<Numbered>>> paragraph_runs;  // paragraph_runs(), see numbering.h
    Kept<std::vector<Opening>> openings;                      // openings(), see openings.h
    Kept<std::vector<const Opening*>> placed_openings;        // opening_of(), see openings.h
};
/// The document as read in an official language, or in none of these.
Reading read(const model::Document& document, std::optional<citations::Language> language);

/// The paragraphs of the preamble or of the operative part, headings left out.
const std::vector<Unit>& units(const DocumentText& text, bool operative);

}  // namespace resolute::rules
