// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "import/manuscript.h"
#include "import/pdf/sheets.h"

namespace resolute::importing::pdf {

/// The notes of the pages, and which of them a mark on a page calls.
class Notes {
public:
    /// Reads the notes of all pages into `to`.
    Notes(const Sheets& sheets, Manuscript& to);

    /// The pieces of lines: words of one look together, marks of notes as calls, lines joined by a space but
    /// behind a hyphen and between Han characters.
    Pieces pieces_of(const std::vector<const Line*>& lines);

private:
    Pieces plain_pieces(const std::vector<const Line*>& lines, std::size_t skipped);
    void add(const Word& word, bool space, Pieces& to) const;
    bool call(const Word& word, std::size_t page, Pieces& to);
    bool call_with_asterisk(const Word& word, bool space, std::size_t page, Pieces& to);
    int index_of(const std::string& mark, std::size_t page) const;
    int next_of(const std::vector<int>& notes) const;

    bool needs_space(const Word* before, std::string_view next) const;

    Manuscript& to_;
    bool spaced_calls_ = false;  // before Han, where they stand within a line
    std::map<std::string, std::map<std::size_t, std::vector<int>>> marks_;  // mark, page, which notes
};

}  // namespace resolute::importing::pdf
