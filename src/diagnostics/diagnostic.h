// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace resolute {

enum class Severity : std::uint8_t { hint, warning, error };
/// How much a person must look before a fix is applied: not at all, once over, or only to learn from it.
enum class Trust : std::uint8_t { safe, review, show };

std::string_view name_of(Severity severity);
std::string_view name_of(Trust trust);

/// A further place that a finding speaks of.
struct Label {
    Span span;
    std::string text;
    bool operator==(const Label&) const = default;
};

struct Fix {
    std::string title;        // what it does, in the imperative: "renumber as `6.`"
    std::vector<Edit> edits;  // sorted by place
    Trust trust = Trust::review;
    bool operator==(const Fix&) const = default;
};

/// One finding about one place. The terminal, JSON and the language server show views of it.
struct Diagnostic {
    std::string code;  // "NUM002": stable, never used again for something else
    std::string name;  // "paragraph-number-out-of-sequence"
    Severity severity = Severity::warning;
    Span span;                  // the narrowest thing that is wrong
    std::string message;        // lower case, no full stop; what was seen, then what was expected
    std::vector<Label> labels;  // further places, with words only where they add something
    std::vector<Fix> fixes;     // alternatives: at most one is applied
    std::string place;          // "operative paragraph 6": where the span stands, in words; may be empty
    std::string eid;            // the eId of the nearest element that has one; may be empty
    bool operator==(const Diagnostic&) const = default;
};
using Diagnostics = std::vector<Diagnostic>;

/// In order of place, then code; a finding told twice at the same place stays once.
void sort(Diagnostics& diagnostics);

}  // namespace resolute
