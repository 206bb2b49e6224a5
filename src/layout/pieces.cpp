// SPDX-License-Identifier: Apache-2.0
#include "layout/pieces.h"

#include <algorithm>
#include <utility>

#include "text/cat.h"
#include "text/sixteen.h"
#include "text/utf8.h"

namespace resolute::layout {

namespace {

constexpr std::string_view blanks = " \t\n\r";
constexpr std::size_t longest_label = 14;  // bytes

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// How much of it from there on has single spaces only: mostly all.
std::size_t collapsed_part(std::string_view text) {
    std::size_t at = 0;
    const auto is_other = [](char c) { return c == '\t' || c == '\n' || c == '\r'; };
    for (; at + Sixteen::size < text.size(); at += Sixteen::size) {
        const Sixteen here(text, at);
        if (((here.equal(' ') & Sixteen(text, at + 1).equal(' ')) | here.below(' ')).any()) break;
    }
    while (at < text.size() && !is_other(text[at]) && !text.substr(at).starts_with("  ")) ++at;
    return at;
}

/// Adds text with its white space collapsed; `open` tells whether a space may stand here.
void add_collapsed(std::string& to, std::string_view text, bool& open) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty()) {
        if (!open && is_blank(text.front())) {
            text.remove_prefix(1);
            continue;
        }
        const auto part = text.substr(0, collapsed_part(text));
        to += part;
        if (!part.empty()) open = part.back() != ' ';
        text.remove_prefix(part.size());
        if (!text.empty() && std::exchange(open, false)) to += ' ';
    }
}

bool shows_nothing(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (next.code != ' ' && next.code != 0xA0 && next.code != 0x202F) return false;
        at += next.length;
    }
    return true;
}

/// Which runs are parentheses around a call, and the white space between: `<sup>(</sup> note <sup>)</sup>`.
std::vector<bool> around_calls(const std::vector<model::Run>& runs) {
    std::vector<bool> found(runs.size());
    const auto is_call = [](const model::Run& run) { return run.note || run.call; };
    const auto is_blank = [&](const model::Run& run) {
        return !is_call(run) && !run.line_break && trimmed(run.text).empty();
    };
    // One side of the call, from the run beside it on.
    const auto mark = [&](std::size_t from, std::ptrdiff_t step, std::string_view sign) {
        auto at = static_cast<std::ptrdiff_t>(from) + step;
        const auto inside = [&] { return at >= 0 && at < static_cast<std::ptrdiff_t>(runs.size()); };
        while (inside() && is_blank(runs[static_cast<std::size_t>(at)])) at += step;
        if (!inside()) return;
        const auto& run = runs[static_cast<std::size_t>(at)];
        if (!run.style.superscript || trimmed(run.text) != sign) return;
        for (; at != static_cast<std::ptrdiff_t>(from); at -= step)
            found[static_cast<std::size_t>(at)] = true;
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (!is_call(runs[i])) continue;
        mark(i, -1, "(");
        mark(i, 1, ")");
    }
    return found;
}

/// It stands high by itself; `l<sup>’</sup>homme` is published.
bool is_apostrophe(std::string_view text) {
    return text == "’" || text == "'";
}

Piece piece_of(const model::Run& run) {
    Piece piece;
    piece.italic = run.style.italic;
    piece.bold = run.style.bold;
    piece.superscript = run.style.superscript && !is_apostrophe(trimmed(run.text));
    piece.subscript = run.style.subscript;
    piece.inserted = run.style.inserted;
    piece.deleted = run.style.deleted;
    if (run.link) piece.link = model::value(run.link->attributes, "href");
    piece.source = run.at.span;
    return piece;
}

/// All lines of a note's blocks; what is unusual in a note stays as lines too.
void collect(const model::Blocks& blocks, std::vector<const model::Inlines*>& found) {
    for (const auto& block : blocks) {
        if (const auto* line = std::get_if<model::Line>(&block.value)) found.push_back(&line->content);
        if (const auto* number = std::get_if<model::Number>(&block.value)) found.push_back(&number->content);
        if (const auto* heading = std::get_if<model::Heading>(&block.value))
            found.push_back(&heading->content);
        if (const auto* division = std::get_if<model::Division>(&block.value))
            collect(division->content, found);
        if (const auto* table = std::get_if<model::Table>(&block.value)) {
            for (const auto& member : table->rows) {
                if (const auto* caption = std::get_if<model::Line>(&member))
                    found.push_back(&caption->content);
                if (const auto* row = std::get_if<model::Row>(&member))
                    for (const auto& cell : row->cells)
                        if (const auto* each = std::get_if<model::Cell>(&cell)) collect(each->content, found);
            }
        }
    }
}

bool is_dash(std::string_view text) {
    return text == "–" || text == "-" || text == "—";
}

/// `(a)`, `12.`, `IV.`, in Arabic `’1‘`, in Chinese `㈠`.
bool is_label(std::string_view text) {
    if (is_dash(text) || text == "•" || text == "▪") return true;
    if (text.size() < 2 || text.size() > longest_label) return false;
    const auto code = character_at(text, 0).code;
    const bool enclosed =
        text.size() == 3 && ((code >= 0x3220 && code <= 0x3229) || (code >= 0x2460 && code <= 0x2473));
    const bool quoted =
        (text.starts_with("’") || text.starts_with("‘")) && (text.ends_with("‘") || text.ends_with("’"));
    return text.ends_with('.') || text.ends_with(')') || enclosed || quoted;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

void trim(Pieces& pieces) {
    while (!pieces.empty() && pieces.front().note < 0) {
        auto& text = pieces.front().text;
        text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
        if (!text.empty()) break;
        pieces.erase(pieces.begin());
    }
    while (!pieces.empty() && pieces.back().note < 0) {
        auto& text = pieces.back().text;
        while (text.ends_with(' ')) text.pop_back();
        if (!text.empty()) break;
        pieces.pop_back();
    }
}

std::vector<Pieces> lines_of(const Pieces& pieces) {
    std::vector<Pieces> lines(1);
    for (const auto& piece : pieces) {
        if (piece.line_break) lines.emplace_back();
        lines.back().push_back(piece);
        lines.back().back().line_break = false;
    }
    for (auto& line : lines) trim(line);
    std::erase_if(lines, [](const Pieces& line) { return line.empty(); });
    return lines;
}

Pieces take_label(Pieces& pieces, std::string_view written) {
    if (pieces.empty() || pieces.front().note >= 0) return {};
    const auto begin = written.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    const auto end = written.find('\t', begin);
    if (end == std::string_view::npos || end - begin > longest_label) return {};
    const auto label = written.substr(begin, end - begin);
    // Arabic writes `1 -`.
    const auto space = label.find(' ');
    const bool arabic = space != std::string_view::npos && is_number(label.substr(0, space)) &&
                        is_dash(label.substr(space + 1));
    auto& first = pieces.front();
    const bool known = space == std::string_view::npos ? is_label(label) : arabic;
    if (!known || !first.text.starts_with(label)) return {};
    auto taken = first;
    taken.text = label;
    first.text.erase(0, label.size());
    trim(pieces);
    return {std::move(taken)};
}

Pieces Scribe::pieces(const model::Inlines& content) {
    const auto runs = model::runs(content);
    const auto residue = around_calls(runs);
    Pieces found;
    bool open = false, breaks = false;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& run = runs[i];
        auto piece = piece_of(run);
        if (run.line_break) {
            breaks = !found.empty();
            open = false;
        } else if (run.note) {
            piece = call_to(note_of(*run.note), true, run.at.span);
        } else if (run.call) {
            const auto target = model::value(run.call->attributes, "href");
            const auto known =
                by_id_.find(target.substr(std::min<std::size_t>(target.starts_with('#'), target.size())));
            if (known != by_id_.end()) {
                piece = call_to(known->second, false, run.at.span);
            } else {
                piece.text = model::value(run.call->attributes, "marker");
                piece.superscript = true;
            }
        } else if (!residue[i]) {
            add_collapsed(piece.text, run.text, open);
        }
        if (piece.text.empty()) continue;
        // A link needs something to be seen.
        if (shows_nothing(piece.text)) piece.link.clear();
        if (piece.note >= 0) open = true;
        piece.line_break = std::exchange(breaks, false);
        found.push_back(std::move(piece));
    }
    trim(found);
    return found;
}

int Scribe::note_of(const model::Footnote& footnote) {
    const auto index = static_cast<int>(notes_.size());
    // Published numbers are often those of the word processor (the convention FN-XML-MARKER): only asterisks
    // count.
    const auto marker = model::value(footnote.attributes, "marker");
    const bool asterisks = !marker.empty() && marker.find_first_not_of('*') == std::string_view::npos;
    Note note;
    note.mark = asterisks ? std::string(marker) : cat(++numbered_);
    if (arabic_) note.mark = cat('(', note.mark, ')');
    notes_.push_back(std::move(note));
    by_id_.emplace(model::value(footnote.attributes, "eId"), index);
    auto text = note_text(footnote);
    notes_[static_cast<std::size_t>(index)].paragraphs = std::move(text);
    return index;
}

Piece Scribe::call_to(int note, bool first, Span source) const {
    Piece piece;
    piece.text = notes_[static_cast<std::size_t>(note)].mark;
    piece.superscript = true;
    piece.note = note;
    piece.first_call = first;
    piece.source = source;
    return piece;
}

std::vector<Pieces> Scribe::note_text(const model::Footnote& footnote) {
    std::vector<const model::Inlines*> lines;
    collect(footnote.content, lines);
    std::vector<Pieces> paragraphs;
    for (const auto* line : lines) {
        auto text = pieces(*line);
        if (paragraphs.empty() && !text.empty() && text.front().text.starts_with("()")) {
            text.front().text.erase(0, 2);
            trim(text);
        }
        if (!text.empty()) paragraphs.push_back(std::move(text));
    }
    return paragraphs;
}

std::string words_of(const Pieces& pieces) {
    std::string words;
    for (const auto& piece : pieces)
        if (piece.note < 0) words += piece.text;
    return words;
}

}  // namespace resolute::layout
