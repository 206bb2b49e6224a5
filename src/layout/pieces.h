// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/story.h"
#include "model/views.h"

namespace resolute::layout {

/// Makes pieces of inline content, and notes of its footnotes, numbered in the order they come. Published
/// files carry the layout of a word processor: white space collapses, and the parentheses that Arabic files
/// put around a call and before its note are left out, for the mark brings its own.
class Scribe {
public:
    explicit Scribe(bool arabic) : arabic_(arabic) {}

    Pieces pieces(const model::Inlines& content);
    std::vector<Note> take_notes() { return std::move(notes_); }

private:
    int note_of(const model::Footnote& footnote);
    Piece call_to(int note, bool first, Span source) const;
    std::vector<Pieces> note_text(const model::Footnote& footnote);

    bool arabic_;
    int numbered_ = 0;
    std::vector<Note> notes_;
    std::map<std::string, int, std::less<>> by_id_;
};

/// Cuts spaces off both ends, and what is empty then.
void trim(Pieces& pieces);
/// Takes off a number at the start that a tab in `written` parts from the text: `(a)`, `12.`, `IV.`, `•`.
Pieces take_label(Pieces& pieces, std::string_view written);
/// Splits at line breaks.
std::vector<Pieces> lines_of(const Pieces& pieces);

}  // namespace resolute::layout
