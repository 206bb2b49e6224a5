// SPDX-License-Identifier: Apache-2.0
#include "render/html/phrase.h"

#include <array>

#include "render/html/escape.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::render::html {

namespace {

using layout::Piece;
using layout::Pieces;

/// A title that is shown while a pointer rests on a call is no place for pages of text.
constexpr std::size_t longest_title = 400;

std::string shortened(std::string text) {
    if (text.size() <= longest_title) return text;
    auto end = longest_title;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    const auto space = text.rfind(' ', end);
    text.erase(space != std::string::npos && space > end / 2 ? space : end);
    return text + " …";
}

/// What a note says, as far as a title goes.
std::string title_of(const layout::Note& note) {
    std::string title;
    for (const auto& paragraph : note.paragraphs) {
        if (!title.empty()) title += ' ';
        title += words_of(paragraph);
        if (title.size() > longest_title) break;
    }
    return shortened(std::move(title));
}

/// The words of one piece in the elements of its look.
std::string dressed(const Piece& piece) {
    struct Look {
        bool on;
        std::string_view element;
    };
    const std::array looks{Look{piece.subscript, "sub"}, Look{piece.superscript && piece.note < 0, "sup"},
                           Look{piece.italic, "i"},      Look{piece.bold, "b"},
                           Look{piece.inserted, "ins"},  Look{piece.deleted, "del"}};
    auto text = escaped(piece.text);
    for (const auto& look : looks)
        if (look.on) text = cat('<', look.element, '>', text, "</", look.element, '>');
    return text;
}

}  // namespace

std::string Identifiers::take(std::string_view wanted) {
    if (wanted.empty()) return {};
    std::string id;
    for (std::size_t at = 0; at < wanted.size();) {
        const auto next = character_at(wanted, at);
        // HTML Living Standard, 3.2.6: no white space in it.
        const bool blank = next.code <= 0x20 || (next.code >= 0x7F && next.code <= 0xA0);
        if (blank)
            id += '-';
        else
            id += wanted.substr(at, next.length);
        at += next.length;
    }
    const auto [place, free] = taken_.emplace(id, 1);
    if (free) return id;
    while (true) {
        auto numbered = cat(id, '-', ++place->second);
        if (taken_.emplace(numbered, 1).second) return numbered;
    }
}

std::string PhraseWriter::note_id(std::size_t note) const {
    return cat(prefix_, "note-", note + 1);
}

std::string PhraseWriter::call_id(std::size_t note, std::size_t nth) const {
    return nth == 1 ? cat(prefix_, "call-", note + 1) : cat(prefix_, "call-", note + 1, '-', nth);
}

std::string PhraseWriter::call(const Piece& piece) {
    const auto note = static_cast<std::size_t>(piece.note);
    const auto nth = ++calls_[note];
    // The same for all calls: a long note that is called often is read once.
    auto& attribute = titles_[note];
    if (nth == 1) {
        const auto title = title_of(story_.notes[note]);
        if (!title.empty()) attribute = cat(" title=\"", escaped(title), '"');
    }
    return cat("<sup class=\"call\"><a id=\"", escaped(call_id(note, nth)), "\" href=\"#",
               escaped(note_id(note)), "\" role=\"doc-noteref\"", attribute, '>', escaped(piece.text),
               "</a></sup>");
}

/// Of a link as it goes into an attribute; links within the document only where their target is there.
std::string PhraseWriter::address(const Piece& piece) const {
    const std::string_view link = piece.link;
    if (!link.starts_with('#')) return escaped(safe_address(link));
    const auto target = cat(prefix_, link.substr(1));
    return identifiers_.has(target) ? cat('#', escaped(target)) : std::string();
}

std::string PhraseWriter::write(const Pieces& pieces) {
    std::string result, open;
    for (const auto& piece : pieces) {
        const auto link = piece.note < 0 && !piece.link.empty() ? address(piece) : std::string();
        if (link != open && !open.empty()) result += "</a>";
        if (piece.line_break) result += "<br>";
        if (link != open && !link.empty()) result += cat("<a href=\"", link, "\">");
        open = link;
        result += piece.note < 0 ? dressed(piece) : call(piece);
    }
    return open.empty() ? result : result + "</a>";
}

std::string PhraseWriter::plain(const Pieces& pieces) {
    std::string result;
    for (const auto& piece : pieces) {
        if (piece.line_break) result += ' ';
        if (piece.note < 0) result += dressed(piece);
    }
    return result;
}

std::vector<std::size_t> count_calls(const layout::Story& story) {
    std::vector<std::size_t> counts(story.notes.size());
    const auto count = [&](const Pieces& pieces) {
        for (const auto& piece : pieces)
            if (piece.note >= 0) ++counts[static_cast<std::size_t>(piece.note)];
    };
    const auto count_block = [&](const layout::Block& block) {
        count(block.label);
        count(block.content);
        for (const auto& row : block.table)
            for (const auto& cell : row.cells)
                for (const auto& paragraph : cell.paragraphs) count(paragraph);
    };
    for (const auto& block : story.masthead) count_block(block);
    for (const auto& block : story.blocks) count_block(block);
    for (const auto& note : story.notes)
        for (const auto& paragraph : note.paragraphs) count(paragraph);
    return counts;
}

}  // namespace resolute::render::html
