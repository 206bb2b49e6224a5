// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "citations/folded.h"
#include "citations/language.h"
#include "citations/organ.h"
#include "citations/resolution_number.h"
#include "citations/session.h"
#include "citations/symbol.h"
#include "text/span.h"

namespace resolute::citations {

/// What a source named in a footnote is (Editorial Manual, footnotes).
enum class SourceKind : std::uint8_t {
    symbols,     // `A/58/161 and A/58/161/Add.1`
    resolution,  // `Resolution 34/180, annex`
    decision,
    treaty,   // `United Nations, Treaty Series, vol. 2220, No. 39481`
    ibid,     // `Ibid.`, alone or with what differs
    records,  // `Official Records of the General Assembly, Fifty-eighth Session, Supplement No. 53 (A/58/53)`
    publication,  // a title with `(United Nations publication, Sales No. E.95.XIII.18)`
    document,     // a title or organization, then the symbol: `World Health Organization, document
                  // WHA57/2004/REC/1`
    address,      // `Available at www.un.org/…`
    text,         // anything else: books, explanations
};

/// A number or range of numbers; `first` and `last` are equal for one.
struct NumberRange {
    int first = 0, last = 0;
    bool operator==(const NumberRange&) const = default;
};

/// One source of a footnote. What a field says is read wherever it stands in the item; `kind` tells which
/// count.
struct NoteItem {
    SourceKind kind = SourceKind::text;
    Span span;  // without the full stop and the semicolon behind it
    Span see;   // `See`, `See also`; empty: none
    std::vector<FoundSymbol> symbols;
    std::vector<FoundNumber> numbers;                 // of resolutions and decisions
    std::vector<NumberRange> volumes, registrations;  // of a treaty, also of `Ibid., vol. 660, No. 9464`
    Organ organ = Organ::none;                        // of Official Records
    std::vector<FoundSession> sessions;
    int year = 0;            // of Official Records without a session, `2003`; 0: none
    std::string supplement;  // `53`, `53A`
    std::string sales;       // `E.95.XIII.18`
    Span sales_span;
    bool corrigendum = false;    // `and corrigendum`
    std::vector<Span> locators;  // `annex`, `chap. V`, `paras. 5 and 6`, each with its numbers
    Span rest;                   // what the grammar does not know; empty: everything was read
};

struct Note {
    std::vector<NoteItem> items;
    Span full_stop;         // the point at the end (Chinese: 。); empty: there is none
    bool complete = false;  // every item is of a known kind and read to its end
};
/// Reads the text of a footnote without its mark. A note that is not complete is not wrong: titles of books
/// and explanations have no grammar.
Note parse_note(const Folded& text, Language language);
inline Note parse_note(std::string_view text, Language language) {
    return parse_note(Folded(text), language);
}

}  // namespace resolute::citations
