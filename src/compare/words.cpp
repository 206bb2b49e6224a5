// SPDX-License-Identifier: Apache-2.0
#include "compare/words.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace resolute::compare {

using layout::Piece;
using layout::Pieces;
using Sort = Word::Sort;

namespace {

bool is_in(char32_t code, char32_t first, char32_t last) {
    return first <= code && code <= last;
}

bool is_blank(char32_t code) {
    return code == ' ' || code == 0xA0 || code == 0x202F || is_in(code, 9, 13) ||
           is_in(code, 0x2000, 0x200A) || code == 0x3000;
}

/// Characters that show nothing: they part no words and make no difference. The Arabic tatweel only
/// stretches a word.
bool shows_nothing(char32_t code) {
    return code == 0xAD || is_in(code, 0x200B, 0x200F) || is_in(code, 0x202A, 0x202E) ||
           is_in(code, 0x2060, 0x2069) || code == 0xFEFF || code == 0x640;
}

bool is_digit(char32_t code) {
    return is_in(code, '0', '9') || is_in(code, 0x660, 0x669);
}

bool is_han(char32_t code) {
    return is_in(code, 0x3400, 0x9FFF) || is_in(code, 0xF900, 0xFAFF) || is_in(code, 0x20000, 0x3FFFF);
}

bool is_letter(char32_t code) {
    if (code < 0x80) return is_digit(code) || is_in(code | 0x20, 'a', 'z');
    if (code < 0xC0) return code == 0xAA || code == 0xBA;
    if (code == 0xD7 || code == 0xF7) return false;
    if (is_in(code, 0x600, 0x6FF))  // Arabic punctuation stands among the letters
        return code > 0x61F && !is_in(code, 0x66A, 0x66D) && code != 0x6D4;
    if (is_in(code, 0x2000, 0x2BFF) || is_in(code, 0x3000, 0x303F)) return false;
    const bool wide_sign = is_in(code, 0xFF00, 0xFF0F) || is_in(code, 0xFF1A, 0xFF20) ||
                           is_in(code, 0xFF3B, 0xFF40) || is_in(code, 0xFF5B, 0xFF65);
    return !wide_sign;
}

/// Signs that hold a word together where letters stand on both sides.
bool joins(char32_t before, char32_t sign, char32_t after) {
    if (is_han(before) || is_han(after) || !is_letter(before) || !is_letter(after)) return false;
    if (sign == '/' || sign == '-' || sign == 0x2011 || sign == '\'' || sign == 0x2019) return true;
    // `3,500`, `10.30`, `Add.1`, `S/PV.4213`
    if (sign == '.' || sign == ',') return is_digit(after) && (sign == '.' || is_digit(before));
    return false;
}

char32_t code_at(std::string_view text, std::size_t at) {
    return at < text.size() ? character_at(text, at).code : U'\0';
}

/// Where the word that begins at `at` ends.
std::size_t end_of_word(std::string_view text, std::size_t at, Sort sort) {
    auto last = character_at(text, at);
    at += last.length;
    if (sort == Sort::sign || is_han(last.code)) {
        while (at < text.size() && shows_nothing(code_at(text, at))) at += character_at(text, at).length;
        return at;
    }
    while (at < text.size()) {
        const auto next = character_at(text, at);
        const bool goes_on = sort == Sort::blank
                                 ? is_blank(next.code)
                                 : (is_letter(next.code) && !is_han(next.code)) ||
                                       joins(last.code, next.code, code_at(text, at + next.length));
        if (!goes_on && !shows_nothing(next.code)) break;
        if (goes_on) last = next;
        at += next.length;
    }
    return at;
}

constexpr std::uint64_t first_hash = 0xCBF29CE484222325, hash_step = 0x100000001B3;  // FNV-1a
constexpr std::uint64_t blank_key = 1, end_key = 2;

/// Of a text as it reads.
std::uint64_t key_of(std::string_view text) {
    auto key = first_hash;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        at += next.length;
        if (shows_nothing(next.code)) continue;
        const char32_t code = next.code == 0x2011 ? U'-' : next.code;
        key = (key ^ code) * hash_step;
    }
    return key;
}

Piece with_text(const Piece& look, std::string_view text) {
    Piece piece;
    piece.text = text;
    piece.italic = look.italic;
    piece.bold = look.bold;
    piece.superscript = look.superscript;
    piece.subscript = look.subscript;
    return piece;
}

void add_break(Words& to) {
    // It parts words as a space does.
    if (!to.empty() && to.back().sort == Sort::blank) to.pop_back();
    Word word;
    word.piece.line_break = true;
    word.key = blank_key;
    word.sort = Sort::blank;
    to.push_back(std::move(word));
}

void add_words(Words& to, const Piece& look, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto begin = at;
        while (begin < text.size() && shows_nothing(code_at(text, begin)))
            begin += character_at(text, begin).length;
        if (begin == text.size()) return;
        const auto code = code_at(text, begin);
        Word word;
        word.sort = is_blank(code) ? Sort::blank : is_letter(code) ? Sort::letters : Sort::sign;
        const auto end = end_of_word(text, begin, word.sort);
        word.piece = with_text(look, text.substr(at, end - at));
        word.key = word.sort == Sort::blank ? blank_key : key_of(word.piece.text);
        to.push_back(std::move(word));
        at = end;
    }
}

/// Text of one look in one piece, wherever links begin and end; without what a draft shows as deleted.
Pieces joined(const Pieces& pieces) {
    Pieces result;
    for (const auto& piece : pieces) {
        if (piece.deleted) continue;
        const bool goes_on = !result.empty() && piece.note < 0 && result.back().note < 0 &&
                             !piece.line_break && same_look(piece, result.back());
        if (goes_on)
            result.back().text += piece.text;
        else
            result.push_back(piece);
    }
    return result;
}

void add(Words& to, const Pieces& pieces, const NoteKeys& notes) {
    for (const auto& piece : joined(pieces)) {
        if (piece.line_break) add_break(to);
        if (piece.note < 0) {
            add_words(to, piece, piece.text);
            continue;
        }
        Word word;
        word.piece = piece;
        word.piece.line_break = word.piece.inserted = false;
        word.piece.source = {};
        word.key = notes[static_cast<std::size_t>(piece.note)];
        word.sort = Sort::call;
        to.push_back(std::move(word));
    }
}

}  // namespace

bool same_look(const Piece& left, const Piece& right) {
    return left.italic == right.italic && left.bold == right.bold && left.superscript == right.superscript &&
           left.subscript == right.subscript;
}

std::string with_plain_spaces(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        result += is_blank(next.code) ? std::string_view(" ") : text.substr(at, next.length);
        at += next.length;
    }
    return result;
}

Words words_of(const Pieces& pieces, const NoteKeys& notes) {
    Words words;
    add(words, pieces, notes);
    return words;
}

Words words_of(const std::vector<Pieces>& paragraphs, const NoteKeys& notes) {
    Words words;
    for (const auto& each : paragraphs) {
        if (&each != &paragraphs.front()) {
            Word end;
            end.key = end_key;
            end.sort = Sort::end;
            words.push_back(std::move(end));
        }
        add(words, each, notes);
    }
    return words;
}

}  // namespace resolute::compare
