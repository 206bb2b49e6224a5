// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/story.h"

namespace resolute::render::html {

/// The identifiers of a page: each stands once.
class Identifiers {
public:
    /// `wanted` where it is free and can be an identifier, else with a number behind it; empty stays empty.
    std::string take(std::string_view wanted);
    bool has(std::string_view id) const { return taken_.contains(id); }

private:
    std::map<std::string, int, std::less<>> taken_;  // with the last number given behind it
};

/// Writes the running text of one story. Calls lead to `<prefix>note-N` and are `<prefix>call-N`, from the
/// second on `<prefix>call-N-2`; `prefix` tells the languages of one page apart.
class PhraseWriter {
public:
    PhraseWriter(const layout::Story& story, const Identifiers& identifiers, std::string prefix)
        : story_(story),
          identifiers_(identifiers),
          prefix_(std::move(prefix)),
          calls_(story.notes.size()),
          titles_(story.notes.size()) {}

    std::string write(const layout::Pieces& pieces);
    /// Without links and identifiers, for a second place.
    static std::string plain(const layout::Pieces& pieces);
    std::string note_id(std::size_t note) const;
    /// Of the call that is the `nth` to that note, from 1.
    std::string call_id(std::size_t note, std::size_t nth) const;

private:
    std::string call(const layout::Piece& piece);
    std::string address(const layout::Piece& piece) const;

    const layout::Story& story_;
    const Identifiers& identifiers_;
    std::string prefix_;
    std::vector<std::size_t> calls_;   // written so far, for each note
    std::vector<std::string> titles_;  // attributes of the calls to each note
};

/// How often each note is called in the whole story.
std::vector<std::size_t> count_calls(const layout::Story& story);

}  // namespace resolute::render::html
