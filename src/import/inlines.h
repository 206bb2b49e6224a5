// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>
#include <string>
#include <vector>

#include "citations/organ.h"
#include "import/manuscript.h"
#include "model/document.h"

namespace resolute::importing {

/// Makes inline content of pieces: italics, links to the documents that the words name, notes at their first
/// call.
class InlineMaker {
public:
    InlineMaker(const Manuscript& from, citations::Organ author) : from_(from), author_(author) {}
    model::Inlines inlines(const Pieces& pieces);
    /// The same without links, for lines whose elements say more.
    model::Inlines unlinked(const Pieces& pieces);

private:
    struct Link {
        std::size_t begin, end;
        std::string address;
    };
    std::vector<Link> links(const std::string& words) const;
    void add(model::Inlines& to, const Piece& piece, std::string_view text, const std::string& address);
    model::Inline call(std::size_t index);

    const Manuscript& from_;
    citations::Organ author_;
    std::set<std::size_t> written_;
    std::vector<int> numbers_;  // of the notes, in their identifiers
};

// Small makers, for the parts with fixed wording
model::Inline text_of(std::string text);
model::Inline marked(std::string name, model::Attributes attributes, model::Inlines content);
model::Attributes attributes(std::initializer_list<std::pair<std::string, std::string>> values);
model::Block line_of(model::Inlines content);

}  // namespace resolute::importing
