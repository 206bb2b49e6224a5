// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "citations/folded.h"
#include "citations/language.h"
#include "text/span.h"

namespace resolute::citations {

/// What a cross-reference names.
enum class PlaceKind : std::uint8_t {
    paragraph,
    subparagraph,
    section,
    annex,
    appendix,
    article,
    chapter,
    part
};

/// In which text the place is, as far as the words next to it say.
enum class PlaceWhere : std::uint8_t {
    unsaid,
    above,  // `above`, ci-dessus, supra, выше, أعلاه, 上文
    below,
    present,          // `of the present resolution` (decision, annex)
    this_resolution,  // `of this resolution`; languages without the difference give `present`
    elsewhere,        // `of the report`, `of the Charter`, `of its resolution 60/1`
};

/// One place or a range of places.
struct Place {
    std::string number;  // figures, roman numeral or letter as written; Arabic and Chinese ordinals in
                         // figures; empty: only a label, `subparagraph (a)`
    std::string last;    // end of a range of numbers, `paragraphs 3 to 5`; empty: no range
    std::vector<std::string> labels;  // `a`, `ii` of `5 (a) (ii)`
    std::string last_label;           // end of a range of labels, `5 (a) to (c)`
    Span span;
};

/// A cross-reference in running text (Editorial Manual, references to parts of a document).
struct FoundReference {
    PlaceKind kind = PlaceKind::paragraph;
    std::vector<Place>
        places;  // empty only for an annex without number, `the annex to the present resolution`
    PlaceWhere where = PlaceWhere::unsaid;
    Span noun;                   // the word, `paragraphs`
    Span where_span;             // the words that say where; empty for `unsaid`
    Span span;                   // the whole, where_span included
    bool dash = false;           // a range is written with a dash instead of the word
    bool space_missing = false;  // `paragraph 5(a)`; Chinese has no space there
    bool operative = false;      // `operative paragraph 5`, `preambular paragraph 3`
    bool abbreviated = false;    // `para. 5`
};
/// The cross-references of running text, in order.
std::vector<FoundReference> find_references(const Folded& text, Language language);
inline std::vector<FoundReference> find_references(std::string_view text, Language language) {
    return find_references(Folded(text), language);
}

}  // namespace resolute::citations
