// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "import/classify.h"
#include "import/openings.h"

namespace resolute::importing {

namespace {

/// Gives the bytes [begin, end) of the words (calls count nothing) a look of their own.
void set_look(Pieces& pieces, std::size_t begin, std::size_t end, bool italic, bool bold) {
    Pieces result;
    std::size_t at = 0;
    for (auto& piece : pieces) {
        const auto size = piece.note >= 0 || piece.line_break ? 0 : piece.text.size();
        const auto from = std::clamp(begin, at, at + size) - at, to = std::clamp(end, at, at + size) - at;
        if (from == to) {
            result.push_back(piece);
        } else {
            for (const auto& [first, last, inside] :
                 {std::tuple(std::size_t{0}, from, false), std::tuple(from, to, true),
                  std::tuple(to, size, false)}) {
                if (first == last) continue;
                auto part = piece;
                part.text = piece.text.substr(first, last - first);
                part.italic = part.italic || (inside && italic);
                part.bold = part.bold || (inside && bold);
                result.push_back(std::move(part));
            }
        }
        at += size;
    }
    pieces = std::move(result);
}

bool has_italics(const Pieces& pieces) {
    return std::ranges::any_of(pieces, [](const Piece& piece) { return piece.italic; });
}

/// The title of a publication that a note begins with, up to what is said of it (Editorial Manual,
/// footnotes).
void restore_note(Pieces& pieces) {
    const auto words = words_of(pieces);
    const auto set = [&](std::size_t begin, std::size_t end) {
        if (begin < end) set_look(pieces, begin, end, true, false);
    };
    constexpr std::string_view series = "Treaty Series", records = "Official Records of the ",
                               published = " (United Nations publication";
    if (const auto at = words.find(series); at != words.npos) set(at, at + series.size());
    const auto official = words.find(records);
    if (official != words.npos) {
        // "…, Supplement No. 53 (A/58/53)": the symbol and what follows are roman.
        const auto end = std::min(words.find(" (", official), words.size());
        set(official, end);
    } else if (const auto end = words.find(published); end != words.npos) {
        const auto semicolon = words.rfind("; ", end);
        auto begin = semicolon == words.npos ? 0 : semicolon + 2;
        for (const std::string_view see : {"See also ", "see also ", "See ", "see "})
            if (std::string_view(words).substr(begin).starts_with(see)) {
                begin += see.size();
                break;
            }
        set(begin, end);
    }
}

}  // namespace

void restore_italics(Manuscript& manuscript) {
    using citations::Language;
    const auto language = manuscript.language;
    const bool chinese = language == Language::zh, arabic = language == Language::ar;
    for (auto& paragraph : manuscript.paragraphs) {
        const bool operative = paragraph.kind == Kind::operative || paragraph.kind == Kind::unnumbered;
        const bool opens = operative || paragraph.kind == Kind::preambular;
        if (paragraph.kind == Kind::formula) {
            const auto formula = read_formula(words_of(paragraph.pieces));
            if (formula && !has_italics(paragraph.pieces))
                set_look(paragraph.pieces, formula->begin, formula->end, !chinese, chinese || arabic);
        }
        if (!opens || has_italics(paragraph.pieces)) continue;
        const auto length = opening_words(words_of(paragraph.pieces), language, operative);
        if (length > 0) set_look(paragraph.pieces, 0, length, !chinese, chinese || arabic);
    }
    if (language != Language::en) return;
    for (auto& note : manuscript.notes)
        if (!has_italics(note.pieces)) restore_note(note.pieces);
}

}  // namespace resolute::importing
