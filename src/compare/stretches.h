// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "compare/words.h"
#include "layout/story.h"

namespace resolute::compare {

/// What became of a stretch of running text.
enum class Fate : std::uint8_t {
    kept,      // the same, but for the numbers of notes
    alike,     // it reads the same: spaces of another width, signs in italics
    removed,   // only in the text before
    added,     // only in the text after
    restyled,  // the same words in another look: italics
    follows,   // the number of a paragraph that is referred to, which is numbered anew
};

/// A stretch as it stands in both texts. An end of a paragraph, in notes and cells of several, is a piece of
/// the text "\n".
struct Stretch {
    Fate fate = Fate::kept;
    layout::Pieces before, after;  // empty where it is added or removed
};
using Stretches = std::vector<Stretch>;

/// Whether the places of two words that replace each other say that one follows a renumbering.
using Follows = std::function<bool(std::size_t before, std::size_t after)>;

/// What became of the words, in reading order: what is removed stands before what is added in its place. All
/// `before` joined are the words before, all `after` those after.
Stretches stretches_of(const Words& before, const Words& after, const Follows& follows);

/// The same with what is alike as kept, and neighbours of one fate as one.
Stretches for_readers(const Stretches& stretches);
/// Whether anything differs that a reader minds.
bool differs(const Stretches& stretches);
/// Whether a number in it only follows a renumbering, which is no difference.
bool has_renumbered_reference(const Stretches& stretches);
/// The words of pieces; a call to a note is left out, an end of a paragraph is a space.
std::string text_of(const layout::Pieces& pieces);

}  // namespace resolute::compare
