// SPDX-License-Identifier: Apache-2.0
#include "import/tidy.h"

#include <utility>

namespace resolute::importing {

namespace {

bool is_text(const Piece& piece) {
    return piece.note < 0 && !piece.line_break;
}

bool same_look(const Piece& left, const Piece& right) {
    return left.italic == right.italic && left.bold == right.bold && left.superscript == right.superscript &&
           left.change == right.change;
}

}  // namespace

void tidy(Pieces& pieces) {
    Pieces result;
    std::string space;  // waits for the text behind it
    for (auto& piece : pieces) {
        if (!is_text(piece)) {
            if (piece.note >= 0 && !space.empty() && !result.empty() && is_text(result.back()))
                result.back().text += std::exchange(space, {});
            space.clear();
            result.push_back(std::move(piece));
            continue;
        }
        std::string text;
        const bool waited = !space.empty();
        for (const auto c : piece.text) {
            if (c == ' ') {
                if (!result.empty() || !text.empty()) space = " ";
                continue;
            }
            if (!space.empty()) {
                const bool outside = text.empty();
                const bool behind_text = outside && !result.empty() && is_text(result.back());
                // Space between two looks belongs to the upright one, but a change leaves it where it was.
                if (behind_text && (piece.italic || (waited && piece.change != result.back().change)))
                    result.back().text += space;
                else if (!(outside && !result.empty() && result.back().line_break))
                    text += space;
                space.clear();
            }
            text += c;
        }
        if (text.empty()) continue;
        piece.text = std::move(text);
        if (!result.empty() && is_text(result.back()) && same_look(result.back(), piece))
            result.back().text += piece.text;
        else
            result.push_back(std::move(piece));
    }
    while (!result.empty() && result.back().line_break) result.pop_back();
    pieces = std::move(result);
}

}  // namespace resolute::importing
