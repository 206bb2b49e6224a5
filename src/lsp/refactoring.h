// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lsp/snapshot.h"

/// Changes that an author asks for, where nothing need be wrong.
namespace resolute::lsp {

constexpr std::string_view rewrite_kind = "refactor.rewrite", extract_kind = "refactor.extract",
                           move_kind = "refactor.move";

struct Refactoring {
    std::string title;
    std::string_view kind;
    std::vector<Edit> edits;  // sorted, apart from each other
};
using Refactorings = std::vector<Refactoring>;

/// Numbers paragraphs and notes anew, inserts and moves paragraphs and points; eIds, numbers, notes and the
/// references to them follow.
void add_paragraph_refactorings(const Snapshot& document, Span selection, Refactorings& found);
/// Makes a footnote of selected words; the notes behind it follow. Numbers notes anew.
void add_note_refactorings(const Snapshot& document, Span selection, Refactorings& found);
/// Makes a link of a symbol or of a number of a resolution.
void add_reference_refactorings(const Snapshot& document, Span selection, Refactorings& found);

}  // namespace resolute::lsp
