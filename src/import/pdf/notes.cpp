// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/notes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "citations/folded.h"
#include "import/tidy.h"
#include "text/cells.h"
#include "text/utf8.h"

namespace resolute::importing::pdf {

namespace {

/// "(1)" of Arabic as "1".
std::string bare_mark(std::string_view text) {
    const auto begin = text.find_first_not_of("() ,;");
    const auto end = text.find_last_not_of("() ,;");
    return begin == std::string_view::npos ? std::string() : std::string(text.substr(begin, end - begin + 1));
}

/// How many words at the beginning of a note are its mark, and the mark: Arabic ones come in several with
/// their parentheses.
struct MarkOfNote {
    std::string mark;
    std::size_t words = 0;
};
MarkOfNote mark_of(const Line& line) {
    MarkOfNote found;
    const auto& first = line.words.front();
    if (first.text.starts_with('*')) {
        const auto end = first.text.find_first_not_of('*');
        found.mark = first.text.substr(0, end);
        found.words = 1;
        return found;
    }
    std::string text;
    for (; found.words < line.words.size() && line.words[found.words].raised; ++found.words)
        text += line.words[found.words].text;
    found.mark = bare_mark(text);
    return found;
}

bool is_wide_at_end(std::string_view text) {
    return cells_of(character_before(text, text.size()).code) == 2;
}
bool is_wide_at_begin(std::string_view text) {
    return !text.empty() && cells_of(character_at(text, 0).code) == 2;
}

bool is_dashes(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const bool dash = next.code == '-' || (next.code >= 0x2010 && next.code <= 0x2014);
        if (!dash) return false;
        at += next.length;
    }
    return true;
}

/// Whether most calls before Han have a space behind them, as in some texts.
bool calls_are_spaced(const Sheets& sheets) {
    int with = 0, without = 0;
    for (const auto& sheet : sheets.pages)
        for (const auto& line : sheet.body)
            for (std::size_t i = 1; i < line.words.size(); ++i)
                if (line.words[i - 1].raised && is_wide_at_begin(line.words[i].text))
                    ++(line.words[i].space ? with : without);
    return with > without;
}

}  // namespace

/// Whether a line that ends with a word and one that begins so have a space between them: official texts are
/// not hyphenated, so a hyphen at the end belongs to its word.
bool Notes::needs_space(const Word* before, std::string_view next) const {
    if (!before || next.empty()) return false;
    if (before->raised && is_wide_at_begin(next)) return spaced_calls_;
    const std::string_view text = before->text;
    if (is_wide_at_end(text) || is_wide_at_begin(next)) return false;
    if (text.ends_with('/')) return false;
    const auto last = character_before(text, text.size());
    const bool dash = last.code == '-' || last.code == 0x2010 || last.code == 0x2011 || last.code == 0x2013;
    // A dash with a space before it has one behind it, and so has that of "gender- and age-sensitive".
    const bool apart = before->space && is_dashes(text);
    constexpr std::array<std::string_view, 11> joining{"and", "or", "to", "et", "ou", "y",
                                                       "o",   "e",  "u",  "и",  "или"};
    return !dash || apart || std::ranges::find(joining, next) != joining.end();
}

Notes::Notes(const Sheets& sheets, Manuscript& to) : to_(to), spaced_calls_(calls_are_spaced(sheets)) {
    for (const auto& sheet : sheets.pages) {
        std::vector<const Line*> lines;
        MarkOfNote mark;
        const auto finish = [&] {
            if (lines.empty()) return;
            auto pieces = plain_pieces(lines, mark.words);
            if (mark.mark.empty() && !to_.notes.empty()) {
                auto& before = to_.notes.back().pieces;
                if (!before.empty()) before.back().text += ' ';
                std::ranges::move(pieces, std::back_inserter(before));
                tidy(before);
            } else if (!mark.mark.empty()) {
                Note note;
                note.mark = mark.mark;
                note.pieces = std::move(pieces);
                note.source = {lines.front()->source.begin, lines.back()->source.end};
                auto& same = marks_[note.mark][lines.front()->page];
                constexpr std::size_t most = 16;  // asterisks of a page that each call a note of their own
                if (same.size() < most) same.push_back(static_cast<int>(to_.notes.size()));
                to_.notes.push_back(std::move(note));
            }
            lines.clear();
            mark = {};
        };
        for (const auto& line : sheet.notes) {
            if (begins_note(line)) {
                finish();
                mark = mark_of(line);
            }
            lines.push_back(&line);
        }
        finish();
    }
}

/// Of notes with one mark on one page, the first that is not called yet.
int Notes::next_of(const std::vector<int>& notes) const {
    const auto found = std::ranges::find_if(
        notes, [&](int each) { return to_.notes[static_cast<std::size_t>(each)].calls == 0; });
    return found == notes.end() ? notes.back() : *found;
}

/// The note that a mark calls: one of this page, else the latest before; text that a page break parts from
/// its note calls one of the next page.
int Notes::index_of(const std::string& mark, std::size_t page) const {
    const auto found = marks_.find(mark);
    if (found == marks_.end()) return -1;
    auto behind = found->second.upper_bound(page);
    if (behind != found->second.begin()) return next_of(std::prev(behind)->second);
    return behind->first <= page + 1 ? next_of(behind->second) : -1;
}

bool Notes::call(const Word& word, std::size_t page, Pieces& to) {
    const auto add_call = [&](int note) {
        Piece piece;
        piece.note = note;
        to.push_back(std::move(piece));
        ++to_.notes[static_cast<std::size_t>(note)].calls;
    };
    const auto mark = bare_mark(word.text);
    if (mark.empty()) return word.text.find_first_not_of("() ,;") == std::string::npos;
    if (const auto note = index_of(mark, page); note >= 0) {
        add_call(note);
        return true;
    }
    // "1,2" and "1 2" call two.
    const auto cut = mark.find_first_of(", ");
    if (cut == std::string::npos) return false;
    const auto first = index_of(bare_mark(mark.substr(0, cut)), page);
    const auto second = index_of(bare_mark(mark.substr(cut)), page);
    if (first < 0 || second < 0) return false;
    add_call(first);
    add_call(second);
    return true;
}

/// "Iraq:*" calls the note of the asterisk.
bool Notes::call_with_asterisk(const Word& word, bool space, std::size_t page, Pieces& to) {
    const auto begin = word.text.find('*');
    if (begin == std::string::npos) return false;
    const auto end = std::min(word.text.find_first_not_of('*', begin), word.text.size());
    const auto note = index_of(word.text.substr(begin, end - begin), page);
    // "* * *" is none.
    const bool starred = to.empty() || to.back().text.ends_with('*') || word.text.size() > end;
    if (note < 0 || (begin == 0 && space && starred)) return false;
    auto part = word;
    part.text = word.text.substr(0, begin);
    if (!part.text.empty()) add(part, space, to);
    part.text = word.text.substr(begin, end - begin);
    call(part, page, to);
    part.text = word.text.substr(end);
    if (!part.text.empty()) add(part, false, to);
    return true;
}

void Notes::add(const Word& word, bool space, Pieces& to) const {
    Piece piece;
    piece.text = space ? " " + word.text : word.text;
    piece.italic = word.italic;
    piece.bold = word.bold;
    piece.superscript = word.raised;
    to.push_back(std::move(piece));
}

Pieces Notes::pieces_of(const std::vector<const Line*>& lines) {
    Pieces pieces;
    const Word* before = nullptr;
    for (const auto* line : lines)
        for (std::size_t i = 0; i < line->words.size(); ++i) {
            const auto& word = line->words[i];
            const bool space = i == 0 ? needs_space(before, word.text) : word.space;
            before = &word;
            if (word.raised && call(word, line->page, pieces)) continue;
            if (call_with_asterisk(word, space, line->page, pieces)) continue;
            add(word, space, pieces);
        }
    tidy(pieces);
    return pieces;
}

/// The same of notes, which call none, without the mark they begin with.
Pieces Notes::plain_pieces(const std::vector<const Line*>& lines, std::size_t skipped) {
    Pieces pieces;
    const Word* before = nullptr;
    for (const auto* line : lines)
        for (std::size_t i = 0; i < line->words.size(); ++i) {
            auto word = line->words[i];
            const bool first = line == lines.front() && i < skipped;
            if (first && word.text.starts_with('*'))
                word.text.erase(0, std::min(word.text.find_first_not_of("* "), word.text.size()));
            else if (first)
                continue;
            if (word.text.empty()) continue;
            add(word, i == 0 ? needs_space(before, word.text) : word.space, pieces);
            before = &line->words[i];
        }
    tidy(pieces);
    return pieces;
}

}  // namespace resolute::importing::pdf
