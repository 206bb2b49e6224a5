// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/reading.h"
#include "rules/rule.h"

/// Numbers of paragraphs.
namespace resolute::rules {

/// A paragraph with its number as it is written.
struct Numbered {
    std::string_view label;  // "7.", Arabic "7 -"; without the white space around it; empty where `num` is
    int number = 0;          // of an empty label, the one that is expected
    Span span;               // of the label
    const TextLine* line = nullptr;
    bool typed = false;     // it stands in the text and not in `num`
    bool restarts = false;  // numbers may start at 1 again here
    bool missing = false;   // a paragraph that has none, where the numbers around leave one out
};
using NumberedRun = std::vector<Numbered>;

/// The numbered paragraphs of each text of a file. Numbers may start at 1 again behind sections with a number
/// or letter, in annexes behind every heading. Paragraphs of quoted text are left out, and those behind a
/// colon whose numbers are not those of the text.
const std::vector<NumberedRun>& paragraph_runs(const Subject& subject);

/// The label of a line: what its `num` holds without white space around it.
std::string_view label_of(const TextLine& line);
/// Where the label stands; where it is empty, the start tag's name of `num`; without one, where it should
/// stand.
Span label_span(const Subject& subject, const TextLine& line);
/// Puts another label in its place; nothing where markup stands inside it.
std::optional<Edit> relabel(const Subject& subject, const TextLine& line, std::string_view label);

/// `7.`, `7 -`, also in a wrong shape (`7)`, `(7)`, bare `7`); nothing for anything else.
std::optional<int> paragraph_number(std::string_view label);
/// The right shape of a number: `7.`, in Arabic `7 -`, in the Human Rights Council `7-` (published
/// texts, 99.8 %).
std::string paragraph_label(const Subject& subject, int number);
/// The label with its figures changed.
std::string with_number(std::string_view label, int number);

/// The label that the words of a line begin with, set off by white space: "7. ", "7 - ", "(a) "; empty where
/// they begin with none.
std::string_view typed_label(const TextLine& line);
/// The number that a paragraph shows: its label, else the typed one.
std::string_view shown_label(const TextLine& line);
/// Whether a label is a number that something is wrong with: "2,", "- 2", "1O.".
bool is_unreadable_number(std::string_view label);
/// Whether it has a `num` where paragraphs of the operative part have theirs.
bool has_operative_number(const TextLine& line);
/// Whether the paragraph, one of the text's lines, has letters for figures of its number, l for 1 or O for 0:
/// "l.", "2O."; or a roman numeral, "III." before "4.".
bool is_number_in_letters(const DocumentText& text, const TextLine& line, int number);
/// Whether it is a numbered paragraph of the operative part that a converter put into the preamble.
bool is_misplaced_paragraph(const TextLine& line);
/// Whether the line begins a numbered paragraph of the operative part: with a `num`, be it empty, or a typed
/// number.
bool is_numbered(const TextLine& line);

}  // namespace resolute::rules
