// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "citations/language.h"
#include "text/span.h"

/// A text on its way to a Document: paragraphs with what each is taken for, how sure that is, and why. Every
/// form of input becomes one of these; `assemble` makes the Document of it.
namespace resolute::importing {

enum class Kind : std::uint8_t {
    publisher,
    symbol,
    organ,
    distribution,
    issue_date,
    original_language,
    session,
    session_dates,
    body,
    agenda_item,
    agenda_title,
    document_type,
    adoption,          // "Resolution adopted by the General Assembly on …"
    council_number,    // "Resolution 2773 (2025)"
    council_adoption,  // "Adopted by the Security Council at its …"
    proponent,         // the bracket line
    sponsors,
    title,  // with its number as label
    formula,
    preambular,
    operative,
    point,
    continued,  // of a paragraph, behind its points
    unnumbered,
    heading,
    section,  // the number alone, or with its heading as text
    decoration,
    table,
    closing,
    vote,
    annex,  // the heading that begins one
    part,   // the title of a resolution among several of one document, its letter as label
};
std::string_view name_of(Kind kind);

/// A tracked change, where both texts are kept.
enum class Change : std::uint8_t { none, inserted, deleted };

/// Running text of one look; white space is single spaces, no-break spaces stay.
struct Piece {
    std::string text;
    bool italic = false, bold = false, superscript = false;
    bool line_break = false;  // stands for one; `text` is empty
    Change change = Change::none;
    int note = -1;  // index into Manuscript::notes: a call to it; `text` is empty
    bool operator==(const Piece&) const = default;
};
using Pieces = std::vector<Piece>;
/// The words without calls.
std::string words_of(const Pieces& pieces);

/// Certainty in per cent: what was typed says it; it follows from what stands around; it is a guess.
inline constexpr int certain = 100, likely = 80, guessed = 50;

struct Paragraph {
    Kind kind = Kind::unnumbered;
    std::string label;  // `1.`, `(a)`, `58/143.`, `I`; without white space around it
    int level = 0;      // of points: 1 is the first below a paragraph
    Pieces pieces;
    std::vector<std::vector<Pieces>> table;  // rows of cells
    std::size_t heads = 1;                   // rows of the table's head
    Span source;
    int confidence = certain;
    std::string reason;
};

struct Note {
    std::string mark;  // `1`, `*`
    Pieces pieces;
    Span source;
    int calls = 0;
};

/// What is left out of the text and what it is good for.
struct Leftover {
    Span source;
    std::string what;
};

struct Warning {
    Span source;
    std::string what;
    bool grave = false;  // said even where no report is asked for
};

/// What the text says about the document. Dates are ISO; empty: not known.
struct Facts {
    std::string symbol, job;
    std::string adopted, issued;
    std::string meeting;   // its words
    std::string document;  // `resolution`, `draft resolution`, `decision`, `statement`, where a head says so
};

struct Manuscript {
    citations::Language language = citations::Language::en;
    std::vector<Paragraph> paragraphs;
    std::vector<Note> notes;
    Facts facts;
    std::vector<Leftover> leftovers;
    std::vector<Warning> warnings;
};

}  // namespace resolute::importing
