// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/views.h"

/// A document as rules read it, made once for all of them.
namespace resolute::rules {

/// One step of the reading order of a preamble or of an operative part, with its words.
struct TextLine {
    model::Step step;
    model::Prose prose;  // of the line or heading; empty for a table or a number alone
    model::Prose label;  // what stands in `num`; empty without one
    bool operative = false;
    bool quoted = false;  // words of another text, as in an amendment

    bool is_heading() const { return step.kind == model::Step::Kind::heading; }
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
};

/// Any stretch of running text.
struct Words {
    model::Passage passage;
    model::Prose prose;

    std::string_view part() const {
        return passage.part ? std::string_view(passage.part->name) : std::string_view();
    }
    /// In the preamble, the operative part or a note called there.
    bool in_body() const { return part() == "preamble" || part() == "mainBody"; }
};

struct Reading {
    std::vector<DocumentText> texts;
    std::vector<Words> words;
    std::vector<model::Call> calls;
};
Reading read(const model::Document& document);

/// Where the text begins and ends without the white space around it; equal where there is nothing else.
struct Extent {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
};
Extent trimmed(std::string_view text);
/// The text without white space (spaces of all kinds, marks of no width) around it.
std::string_view trimmed_text(std::string_view text);

/// Paragraphs with all that belongs to them: `first` up to `last`, both included, are indices into `lines`.
struct Unit {
    std::size_t first = 0, last = 0;
};
/// The paragraphs of the preamble or of the operative part, headings left out.
std::vector<Unit> units(const DocumentText& text, bool operative);

}  // namespace resolute::rules
