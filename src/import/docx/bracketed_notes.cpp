// SPDX-License-Identifier: Apache-2.0
#include "import/docx/bracketed_notes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "import/digits.h"
#include "import/pieces.h"
#include "import/tidy.h"
#include "text/cat.h"

namespace resolute::importing::docx {

namespace {

NoteMark bracketed_mark(const Unread& block) {
    const auto words = words_of(block.paragraph.pieces);
    return words.starts_with('[') ? note_mark(words) : NoteMark{};
}

void each_pieces(std::vector<Unread>::iterator begin, std::vector<Unread>::iterator end, const auto& use) {
    for (; begin != end; ++begin) {
        use(begin->paragraph.pieces);
        for (auto& row : begin->paragraph.table)
            for (auto& cell : row) use(cell);
    }
}

/// Where "[1]" stands in the text from `at` on and which note it calls; nothing at the end of the text.
struct Call {
    std::size_t begin = 0, end = 0;
    int note = -1;
};
Call next_call(const std::string& text, std::size_t at, const std::map<std::string, int>& marks) {
    for (at = text.find('[', at); at != std::string::npos; at = text.find('[', at + 1)) {
        const auto figures = figures_at(text, at + 1);
        const auto end = at + 1 + figures.length;
        if (figures.value < 0 || end >= text.size() || text[end] != ']') continue;
        if (const auto note = marks.find(cat(figures.value)); note != marks.end())
            return {at, end + 1, note->second};
    }
    return {};
}

Pieces with_calls(const Pieces& pieces, const std::map<std::string, int>& marks) {
    Pieces made;
    for (const auto& piece : pieces) {
        std::size_t at = 0;
        for (auto call = next_call(piece.text, 0, marks); call.note >= 0;
             call = next_call(piece.text, at, marks)) {
            if (call.begin > at) made.emplace_back(piece).text = piece.text.substr(at, call.begin - at);
            made.emplace_back().note = call.note;
            at = call.end;
        }
        if (at == 0 || at < piece.text.size()) made.emplace_back(piece).text = piece.text.substr(at);
    }
    return made;
}

}  // namespace

std::vector<Note> take_bracketed_notes(std::vector<Unread>& blocks) {
    auto first = blocks.end();
    std::map<std::string, int> marks;
    while (first != blocks.begin()) {
        const auto mark = bracketed_mark(*std::prev(first)).mark;
        if (mark.empty() || !marks.try_emplace(mark, 0).second) break;
        --first;
    }
    bool called = false;
    each_pieces(blocks.begin(), first, [&](const Pieces& pieces) {
        called = called || std::ranges::any_of(pieces, [&](const Piece& piece) {
                     return next_call(piece.text, 0, marks).note >= 0;
                 });
    });
    if (!called) return {};

    std::vector<Note> notes;
    for (auto block = first; block != blocks.end(); ++block) {
        const auto mark = bracketed_mark(*block);
        marks[mark.mark] = static_cast<int>(notes.size());
        auto& note = notes.emplace_back();
        note.mark = mark.mark;
        note.pieces = std::move(block->paragraph.pieces);
        cut_front(note.pieces, mark.length);
        tidy(note.pieces);
    }
    blocks.erase(first, blocks.end());
    each_pieces(blocks.begin(), blocks.end(), [&](Pieces& pieces) { pieces = with_calls(pieces, marks); });
    return notes;
}

}  // namespace resolute::importing::docx
