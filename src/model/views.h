// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "text/kept.h"
#include "text/source_file.h"
#include "xml/decode.h"

/// Answers about a document, made on demand from its values. They point into the document, which must stay
/// alive.
namespace resolute::model {

enum class Organ : std::uint8_t {
    unknown,
    general_assembly,
    security_council,
    economic_and_social_council,
    human_rights_council
};
enum class DocumentKind : std::uint8_t {
    unknown,
    resolution,
    draft_resolution,
    decision,
    presidential_statement,
    collection,
    annex
};

// Documents and their parts

/// The statement, collection or doc that an `akomaNtoso` document holds (itself where it is none); never
/// null.
const Document& main_document(const Document& document);
/// All documents that hold text, in reading order, each with how deep it stands: the main one, its annexes
/// (as annexes of …), the components of a collection.
struct Placed {
    const Document* document;
    int depth;                         // 0 the main document, 1 an annex or part of it …
    std::size_t ordinal;               // 1 for the first of its siblings
    const Component* frame = nullptr;  // whose headings stand before it: none of a second text in one frame
};
std::vector<Placed> documents(const Document& document);
const Element* meta(const Document& document);
/// The parts of that name, in order ("preamble" can stand twice in published files).
std::vector<const Part*> parts(const Document& document, std::string_view name);

DocumentKind kind(const Document& document);
/// From the FRBR author, else the IRI, else the symbol.
Organ organ(const Document& document);
/// ISO 639-1 code (`en`) from FRBRlanguage (`eng`), or empty.
std::string language(const Document& document);
/// The symbol on the cover page as written, or empty.
std::string symbol(const Document& document);

// Metadata

/// The first element of that name below `element`, depth first, or null.
const Element* find_element(const Element& element, std::string_view name);
std::vector<const Element*> all_elements(const Element& element, std::string_view name);
/// All text below, joined.
std::string text(const Element& element);

// Words

struct Style {
    bool italic = false, bold = false, superscript = false, subscript = false, inserted = false,
         deleted = false;
    bool operator==(const Style&) const = default;
};

/// A piece of running text of one style. Text of footnotes is not in it: there the note or a further call
/// stands.
struct Run {
    std::string_view text;  // empty where `note`, `call` or `line_break` stands
    Style style;
    const Reference* link = nullptr;  // the innermost link around it
    const Footnote* note = nullptr;
    const NoteCall* call = nullptr;
    bool line_break = false;  // `eol`, `br`
    std::string_view markup;  // name of the innermost element around it, of no styling kind: `docDate`
    At at;
};
std::vector<Run> runs(const Inlines& content);
/// Running text without its notes, as written.
std::string text(const Inlines& content);

/// All inline elements of that name in it, outer ones first; not those in footnotes.
std::vector<const Markup*> markup(const Inlines& content, std::string_view name);

/// Running text as one string in which a place leads back to the source.
struct Prose {
    std::string text;  // white space as written; a line break is "\n"
    struct Piece {
        std::uint32_t begin;  // where the run begins in `text`
        Run run;
        Kept<xml::WrittenPlaces> written = {};  // span()
    };
    std::vector<Piece> pieces;  // also the empty ones: notes and calls
    /// The bytes of the source that text[begin, end) was read from.
    Span span(const SourceFile& source, std::size_t begin, std::size_t end) const;
    const Run& run_at(std::size_t offset) const;
};
Prose prose(const Inlines& content);

// Structure

/// One step of the reading order of a part: a paragraph's line, a heading, a table, with the number that
/// introduces it.
struct Step {
    enum class Kind : std::uint8_t { formula, paragraph, heading, table } kind = Kind::paragraph;
    int level = 0;  // 0 paragraph, 1 (a), 2 (i) …; of headings: how many sections it stands in
    const Number* number = nullptr;  // only on the first line that it numbers; alone where nothing follows it
    const Line* line = nullptr;
    const Heading* heading = nullptr;
    const Table* table = nullptr;
    const Division* division =
        nullptr;  // the innermost paragraph, point, item, container, alinea … around it
    const Division* section = nullptr;  // the innermost section or part around it
    bool closing = false;  // `wrapUp`, or a further line of the same paragraph: no number belongs here
};
/// The part's content in reading order. Nothing with text is left out.
std::vector<Step> steps(const Part& part);

/// Every stretch of running text of a document with its annexes and components, in reading order; a
/// footnote's text comes right behind the stretch that calls it.
struct Passage {
    enum class Role : std::uint8_t { line, number, heading, cell } role = Role::line;
    const Footnote* note = nullptr;  // the footnote that it is part of
    const Inlines* content = nullptr;
    const Document* document = nullptr;
    const Part* part = nullptr;
    const Division* division = nullptr;  // the innermost around it
};
std::vector<Passage> passages(const Document& document);
std::vector<Passage> passages(const Part& part);

}  // namespace resolute::model
